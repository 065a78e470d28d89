package io.examplarymock.client;

/** An answer is not what this client understands; {@link AdminSide} says to which call. */
final class UnreadableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableAnswer(String reason) {
        super(reason);
    }
}
