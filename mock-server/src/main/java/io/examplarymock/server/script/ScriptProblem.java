package io.examplarymock.server.script;

/**
 * One thing that is wrong with a script.
 *
 * @param pointer JSON pointer into the script in its resolved form
 * @param message what was expected, and what stands there
 */
public record ScriptProblem(String pointer, String message) {}
