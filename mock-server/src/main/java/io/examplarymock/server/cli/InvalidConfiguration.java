package io.examplarymock.server.cli;

/** A configuration file or environment variable that cannot be used; the message is one clear line. */
final class InvalidConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidConfiguration(String message) {
        super(message, null, false, false);
    }
}
