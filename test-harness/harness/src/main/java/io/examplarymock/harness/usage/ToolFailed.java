package io.examplarymock.harness.usage;

/** A tool could not do its work, through no fault of what it judges or was told. The message is one line for the user. */
public final class ToolFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what went wrong. */
    public ToolFailed(String message) {
        super(message);
    }
}
