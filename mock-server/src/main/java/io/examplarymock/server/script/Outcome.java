package io.examplarymock.server.script;

import io.examplarymock.server.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a play went.
 *
 * @param failures how many expectations failed and steps were refused, or not, against the script
 * @param firstFailures the first of them: where and when, {@code what} was looked at,
 *     {@code expected} and {@code seen}
 * @param steps how many steps were done; each answer of several counts
 * @param events how many lines the transcript has between its first and its last
 * @param ended what the virtual clock showed last
 * @param workspace as the play left it
 */
public record Outcome(
        String script,
        boolean passed,
        int students,
        long failures,
        List<Map<String, Object>> firstFailures,
        long steps,
        long events,
        Instant ended,
        Workspace workspace) {}
