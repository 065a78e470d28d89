package io.examplarymock.harness.pacts.verify;

/** An interaction that cannot be verified, for a reason of its own. */
final class UnverifiableInteraction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnverifiableInteraction(String message) {
        super(message);
    }
}
