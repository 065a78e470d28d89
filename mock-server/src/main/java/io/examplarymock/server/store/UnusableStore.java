package io.examplarymock.server.store;

/** A store that a server cannot start with; the message is one line that says what is wrong and what to do. */
public final class UnusableStore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Refuses a store. */
    public UnusableStore(String message) {
        super(message, null, false, false);
    }
}
