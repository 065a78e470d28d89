package io.examplarymock.harness.pacts.verify;

import au.com.dius.pact.core.model.BrokerUrlSource;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.pactbroker.ConsumerVersionSelectors;
import au.com.dius.pact.core.pactbroker.PactBrokerClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClientConfig;
import au.com.dius.pact.core.pactbroker.PactBrokerResult;
import au.com.dius.pact.core.pactbroker.RequestFailedException;
import au.com.dius.pact.core.support.Result;
import au.com.dius.pact.provider.DefaultVerificationReporter;
import au.com.dius.pact.provider.VerificationResult;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.usage.WrongUsage;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pact broker: where pacts come from, and who is told the results. */
final class Broker {
    private static final List<Integer> REFUSALS = List.of(401, 403);

    private final String url;
    private final BrokerOrder order;
    private final Map<String, Object> options;

    Broker(String url, BrokerOrder order) {
        this.url = url.replaceFirst("/+$", "");
        this.order = order;
        options = options(order);
    }

    /**
     * Fetches the pacts that the broker wants to be verified.
     *
     * @throws WrongUsage if there are none, or the broker cannot be reached or does not let us in
     */
    List<LoadedPact> pacts(String provider) {
        List<ConsumerVersionSelectors> selectors =
                order.selectors().stream().map(Selectors::parse).toList();
        List<PactBrokerResult> found;
        try {
            found = fetched(client().fetchConsumersWithSelectorsV2(
                            provider,
                            selectors,
                            List.of(),
                            order.providerBranch().orElse(null),
                            order.includePending(),
                            order.includeWipSince().orElse(null)));
        } catch (RuntimeException failure) {
            throw unreachable(failure);
        }
        if (found.isEmpty()) {
            throw new WrongUsage("no pact found: the broker at " + url + " has none for the provider " + provider
                    + (selectors.isEmpty() ? "" : " with these selectors"));
        }
        return found.stream().map(this::load).toList();
    }

    /** Tells a pact's result; returns what went wrong, if anything did. */
    Optional<String> publish(LoadedPact pact, VerificationResult result) {
        Result<Boolean, List<String>> published;
        try {
            published = DefaultVerificationReporter.INSTANCE.reportResults(
                    pact.pact(),
                    result.toTestResult(),
                    order.providerVersion().orElseThrow(),
                    client(),
                    List.of(),
                    order.providerBranch().orElse(null));
        } catch (RuntimeException failure) {
            return Optional.of(unpublished(pact, String.valueOf(failure.getMessage())));
        }
        return Optional.ofNullable(published.errorValue())
                .map(reasons -> unpublished(pact, String.join("; ", reasons)));
    }

    private static String unpublished(LoadedPact pact, String reason) {
        return "the result for " + pact.consumer() + " could not be published: " + reason;
    }

    private static List<PactBrokerResult> fetched(Result<List<PactBrokerResult>, Exception> result) {
        if (result.errorValue() != null) {
            throw new IllegalStateException(result.errorValue());
        }
        return result.unwrap();
    }

    private LoadedPact load(PactBrokerResult found) {
        BrokerUrlSource source = new BrokerUrlSource(found.getSource(), url, Map.of(), options, found.getTag(), found);
        source.setEncodePath(false);
        try {
            return new LoadedPact(
                    DefaultPactReader.INSTANCE.loadPact(source, options),
                    found.getSource(),
                    found.getPending() || found.getWip());
        } catch (RuntimeException failure) {
            throw unreachable(failure);
        }
    }

    private PactBrokerClient client() {
        return new PactBrokerClient(url, new HashMap<>(options), new PactBrokerClientConfig());
    }

    private static Map<String, Object> options(BrokerOrder order) {
        Map<String, Object> options = new HashMap<>();
        if (order.token().isPresent()) {
            options.put("authentication", List.of("bearer", order.token().get()));
        } else if (order.username().isPresent()) {
            options.put(
                    "authentication",
                    List.of("basic", order.username().get(), order.password().orElse("")));
        }
        return options;
    }

    private RuntimeException unreachable(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return new WrongUsage("no broker answers at " + url);
            }
            if (cause instanceof RequestFailedException refused && REFUSALS.contains(refused.getStatus())) {
                return new WrongUsage("the broker at " + url + " answered " + refused.getStatus()
                        + "; give --broker-token, or --broker-username and --broker-password");
            }
            cause = cause.getCause();
        }
        return new ToolFailed("the broker at " + url + " could not be asked: " + failure.getMessage());
    }
}
