/**
 * Reads scripts of student sessions, as people write them in YAML, with every problem at its line and column. Start at
 * {@link io.examplarymock.schemas.script.ScriptReader}.
 */
package io.examplarymock.schemas.script;
