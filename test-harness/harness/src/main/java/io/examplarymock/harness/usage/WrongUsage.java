package io.examplarymock.harness.usage;

/** A tool cannot begin or go on because of what it was told to do. The message is one line for the user. */
public final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what to do otherwise. */
    public WrongUsage(String message) {
        super(message);
    }
}
