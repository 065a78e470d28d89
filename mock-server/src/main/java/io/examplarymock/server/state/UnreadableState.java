package io.examplarymock.server.state;

/** A document that cannot become a workspace. */
public final class UnreadableState extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    UnreadableState(String pointer, String message) {
        super(message, null, false, false);
        this.pointer = pointer;
    }

    /** JSON pointer to the place that is wrong. */
    public String pointer() {
        return pointer;
    }
}
