package io.examplarymock.server.script;

/**
 * Something is not as expected.
 *
 * @param what where to look, for example {@code outputs/examId}
 * @param expected as the script says it
 * @param seen what is there; nullable
 */
record Mismatch(String what, Object expected, Object seen) {}
