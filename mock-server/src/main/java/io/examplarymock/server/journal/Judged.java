package io.examplarymock.server.journal;

import java.util.List;

/**
 * What was found in an exchange.
 *
 * @param violations what in the request breaks its schema
 * @param warnings what in the request is suspicious but accepted
 * @param responseViolations what in the answer breaks its schema: a defect of whoever answered
 * @param responseWarnings what in the answer is suspicious, or not known; told of proxied answers only
 */
public record Judged(
        List<Finding> violations,
        List<Finding> warnings,
        List<Finding> responseViolations,
        List<Finding> responseWarnings) {
    /** Nothing. */
    public static final Judged NOTHING = new Judged(List.of(), List.of(), List.of(), List.of());

    public Judged {
        violations = List.copyOf(violations);
        warnings = List.copyOf(warnings);
        responseViolations = List.copyOf(responseViolations);
        responseWarnings = List.copyOf(responseWarnings);
    }

    /** Returns this with what was found in the request, in place of what it has. */
    public Judged request(List<Finding> breaking, List<Finding> suspicious) {
        return new Judged(breaking, suspicious, responseViolations, responseWarnings);
    }

    /** Returns this with what was found in the answer, in place of what it has. */
    public Judged response(List<Finding> breaking, List<Finding> suspicious) {
        return new Judged(violations, warnings, breaking, suspicious);
    }
}
