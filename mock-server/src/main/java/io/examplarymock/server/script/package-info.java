/**
 * Plays scripts of what students do, on a virtual clock and without waiting. Start at {@link
 * io.examplarymock.server.script.Player}; {@link io.examplarymock.server.script.ScriptReading} reads what it plays.
 */
package io.examplarymock.server.script;
