package io.examplarymock.server.script;

/** A play was asked for what it cannot do now; the message says what it waits for. */
public final class OutOfTurn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfTurn(String message) {
        super(message, null, false, false);
    }
}
