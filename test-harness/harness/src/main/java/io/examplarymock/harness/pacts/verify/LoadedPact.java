package io.examplarymock.harness.pacts.verify;

import au.com.dius.pact.core.model.Pact;

/**
 * A pact to verify.
 *
 * @param source where it came from, for people
 * @param pending whether its failures do not count
 */
record LoadedPact(Pact pact, String source, boolean pending) {
    String consumer() {
        return pact.getConsumer().getName();
    }

    String provider() {
        return pact.getProvider().getName();
    }
}
