package io.examplarymock.harness.pacts.states;

/** A state cannot be set up for an interaction. The message says why. */
public final class UnusableState extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableState(String message) {
        super(message);
    }
}
