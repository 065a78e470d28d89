package io.examplarymock.junit5;

/** What happens when the client under test sent a request that breaks the contract. */
public enum Violations {
    /** The test fails, and its message tells what was wrong with which request. */
    FAIL,
    /** The test passes; the same message is published as a report entry of the test, {@code examplary-mock}. */
    REPORT,
    /** Nobody looks. */
    IGNORE
}
