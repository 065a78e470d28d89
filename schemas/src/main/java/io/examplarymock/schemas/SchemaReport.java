package io.examplarymock.schemas;

import java.util.List;

/**
 * What a schema says about one instance. Both lists are in the order of the document; a missing member stands before
 * the members that are there.
 *
 * @param violations breaches of documented or public constraints, and any breach of a schema of the mock's own
 *     interface ({@code x-own}): reasons to refuse a request
 * @param warnings breaches of assumed constraints, and members that no documentation mentions: never reasons to refuse
 *     a request, but faults in an answer of one's own
 */
public record SchemaReport(List<SchemaViolation> violations, List<SchemaViolation> warnings) {
    /** How long each list can get: an instance can be wrong in a hundred thousand places, and nobody reads that. */
    public static final int LIMIT = 1000;

    public SchemaReport {
        violations = List.copyOf(violations);
        warnings = List.copyOf(warnings);
    }

    /** Returns whether nothing documented was broken; there may be warnings. */
    public boolean isValid() {
        return violations.isEmpty();
    }

    /** Returns the same report as seen from a document that holds the judged one at the given JSON pointer. */
    public SchemaReport under(String parent) {
        return new SchemaReport(
                violations.stream().map(violation -> violation.under(parent)).toList(),
                warnings.stream().map(warning -> warning.under(parent)).toList());
    }
}
