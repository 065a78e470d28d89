package io.examplarymock.harness.cli;

import io.examplarymock.harness.pacts.verify.BrokerOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;

/** The options of {@code pacts verify} that concern a broker alone. */
final class BrokerOptions {
    @Option(
            names = "--broker-username",
            paramLabel = "NAME",
            description = "For basic authentication (env PACT_BROKER_USERNAME).")
    private String username;

    @Option(
            names = "--broker-password",
            paramLabel = "PASSWORD",
            description = "For basic authentication (env PACT_BROKER_PASSWORD).")
    private String password;

    @Option(
            names = "--broker-token",
            paramLabel = "TOKEN",
            description = "For bearer authentication (env PACT_BROKER_TOKEN).")
    private String token;

    @Option(
            names = "--selector",
            paramLabel = "SELECTOR",
            description = "Which consumer versions: mainBranch, matchingBranch, deployedOrReleased, branch=…, tag=…,"
                    + " environment=…, deployedTo=…, releasedTo=… or a selector in JSON; may be repeated.")
    private List<String> selectors = List.of();

    @Option(names = "--include-pending", description = "Pacts that were never kept are verified, but do not count.")
    private boolean includePending;

    @Option(
            names = "--include-wip-since",
            paramLabel = "DATE",
            description = "Work in progress since this day is verified, but does not count.")
    private String includeWipSince;

    @Option(names = "--publish", description = "Tells the broker the results.")
    private boolean publish;

    @Option(
            names = "--provider-version",
            paramLabel = "VERSION",
            description = "Version of the provider that is judged, for the broker.")
    private String providerVersion;

    @Option(names = "--provider-branch", paramLabel = "BRANCH", description = "Branch of that version, for the broker.")
    private String providerBranch;

    /** Returns what was asked for; {@code given} takes an option's value and the variable that stands in for it. */
    BrokerOrder order(BiFunction<String, String, Optional<String>> given) {
        return new BrokerOrder(
                given.apply(username, "PACT_BROKER_USERNAME"),
                given.apply(password, "PACT_BROKER_PASSWORD"),
                given.apply(token, "PACT_BROKER_TOKEN"),
                selectors,
                includePending,
                Optional.ofNullable(includeWipSince),
                publish,
                Optional.ofNullable(providerVersion),
                Optional.ofNullable(providerBranch));
    }
}
