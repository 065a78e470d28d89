package io.examplarymock.harness.browser.page;

/** What a person's surroundings know and do while they are on pages. */
public interface Outside {
    /** Returns the status of a session as the workspace has it, or {@code deleted}. */
    String status(String session);

    /** Returns how many messages the session's page has had to post so far. */
    int messages(String session);

    /**
     * A call of a page has met trouble: lets the time pass, on all clocks, after which the page tries again.
     *
     * @param signal what the page met
     */
    void trouble(Signal signal);

    /** How a page meets trouble. */
    enum Signal {
        /** An answer of 5xx. */
        ERROR,
        /** An answer of 429. */
        RATE_LIMIT,
        /** No answer. */
        NO_CONNECTION
    }
}
