package io.examplarymock.server.cli;

/** A command line that cannot be understood or done; the message is one clear line. */
final class InvalidUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidUsage(String message) {
        super(message, null, false, false);
    }
}
