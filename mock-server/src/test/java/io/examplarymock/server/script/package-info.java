/** Tests of the player. Start at {@code PlayerTest}. */
package io.examplarymock.server.script;
