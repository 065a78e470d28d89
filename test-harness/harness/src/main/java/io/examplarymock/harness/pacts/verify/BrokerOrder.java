package io.examplarymock.harness.pacts.verify;

import java.util.List;
import java.util.Optional;

/**
 * What concerns a broker alone.
 *
 * @param username with {@code password} for basic authentication
 * @param token for bearer authentication
 * @param selectors of consumer versions; see {@link Selectors} for their form
 * @param includePending whether pacts that were never kept before are verified without counting
 * @param includeWipSince the day since when work in progress is verified without counting, as {@code 2026-11-21}
 * @param publish whether the broker is told the results
 * @param providerVersion of the provider that is judged; needed for publishing
 * @param providerBranch that the version is of
 */
public record BrokerOrder(
        Optional<String> username,
        Optional<String> password,
        Optional<String> token,
        List<String> selectors,
        boolean includePending,
        Optional<String> includeWipSince,
        boolean publish,
        Optional<String> providerVersion,
        Optional<String> providerBranch) {

    public BrokerOrder {
        selectors = List.copyOf(selectors);
    }

    /** Nothing out of the ordinary. */
    public static BrokerOrder none() {
        return new BrokerOrder(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
