package io.examplarymock.server;

/** Options that make no sense together, or that name something that is not there; the message is one clear line. */
public final class InvalidOptions extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidOptions(String message) {
        super(message, null, false, false);
    }
}
