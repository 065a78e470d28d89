package io.examplarymock.server.api;

import io.examplarymock.schemas.SchemaReport;
import io.examplarymock.schemas.SchemaViolation;
import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ErrorDetail;
import io.examplarymock.server.journal.Finding;
import java.util.ArrayList;
import java.util.List;

/** Turns what a schema says into what the journal keeps and what a client is told. */
final class Findings {
    /** How many are kept of what is wrong with one body: a small one can be wrong in a hundred thousand places. */
    private static final int LIMIT = 100;

    private Findings() {}

    /** Returns the violations as seen from a document that holds the judged one at {@code parent}. */
    static List<Finding> at(String parent, List<SchemaViolation> violations) {
        if (violations.isEmpty()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>(violations.stream()
                .limit(LIMIT)
                .map(violation -> violation.under(parent))
                .map(violation ->
                        new Finding(violation.pointer(), violation.keyword(), violation.sentence(), violation.facts()))
                .toList());
        int left = violations.size() - found.size();
        if (left > 0) {
            String atLeast = violations.size() < SchemaReport.LIMIT ? "" : "at least ";
            found.add(new Finding(parent, "more", atLeast + left + " more are not listed", List.of()));
        }
        return found;
    }

    static boolean isUnknownMember(Finding finding) {
        return finding.keyword().equals(SchemaViolation.UNKNOWN);
    }

    /** Ends the request if anything was found. */
    static void refuse(List<Finding> violations) {
        if (!violations.isEmpty()) {
            throw ApiError.SCHEMA_VIOLATED.listing(violations.stream()
                    .map(finding -> new ErrorDetail(finding.pointer(), finding.message()))
                    .toList());
        }
    }
}
