package io.examplarymock.harness.pacts.report;

/** How an interaction went. */
public enum Outcome {
    PASSED("ok"),
    FAILED("FAILED"),
    /** Failed, but nobody has promised yet that it would pass. */
    PENDING("pending");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
