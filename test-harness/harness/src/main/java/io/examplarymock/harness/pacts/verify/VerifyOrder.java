package io.examplarymock.harness.pacts.verify;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What shall be verified, and how.
 *
 * @param where a file, a folder, or the http or https address of a broker
 * @param providerName whose pacts; empty for all that files have, and for {@value #PROVIDER} in a broker
 * @param provider a provider that is running; empty for a mock that is started for the run
 * @param adminToken of that provider, if it is a mock that asks for one
 * @param headers sent with every request in place of what the pact has
 * @param states a file with a team's own names of states
 * @param lenientStates whether a state that the mock does not know becomes an empty workspace
 */
public record VerifyOrder(
        String where,
        Optional<String> providerName,
        Optional<URI> provider,
        Optional<String> adminToken,
        List<Header> headers,
        Optional<Path> states,
        boolean lenientStates,
        BrokerOrder broker) {

    /** The provider's name in the pacts of a broker, unless another is given. */
    public static final String PROVIDER = "examplary-api";

    public VerifyOrder {
        headers = List.copyOf(headers);
    }

    boolean isOfBroker() {
        return where.matches("(?i)https?://.*");
    }
}
