package io.examplarymock.harness.pacts.check;

/** What a finding means for the verdict. */
enum Severity {
    /** The pact contradicts what is documented, or known otherwise. */
    FAILURE,
    /** The pact contradicts an assumption, or rests on one. */
    WARNING,
    /** Something to know, with nothing wrong about it. */
    NOTE;

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
