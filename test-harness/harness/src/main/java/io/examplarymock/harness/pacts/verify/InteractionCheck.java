package io.examplarymock.harness.pacts.verify;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.provider.ConsumerInfo;
import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationFailureType.InvalidInteractionFailure;
import au.com.dius.pact.provider.VerificationResult;
import io.examplarymock.client.Pacts;
import io.examplarymock.harness.masking.Masking;
import io.examplarymock.harness.pacts.report.InteractionResult;
import io.examplarymock.harness.pacts.report.Outcome;
import io.examplarymock.harness.pacts.states.MockStates;
import io.examplarymock.harness.pacts.states.NamedState;
import io.examplarymock.harness.pacts.states.SetUp;
import io.examplarymock.harness.pacts.states.UnusableState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** Verifies single interactions: sets their states up, has Pact ask and compare, and tears down. */
final class InteractionCheck {
    private static final int UNAUTHORISED = 401;

    private final Target target;
    private final CloseableHttpClient http;
    private final Masking masking;

    InteractionCheck(Target target, CloseableHttpClient http, Masking masking) {
        this.target = target;
        this.http = http;
        this.masking = masking;
    }

    /** What one interaction came to: for people, and as Pact tells it to a broker. */
    record Checked(InteractionResult result, VerificationResult forBroker) {}

    Checked check(LoadedPact loaded, Interaction interaction) {
        long start = System.nanoTime();
        List<String> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        VerificationResult verdict = verdict(loaded, interaction, problems, warnings);
        Outcome outcome = problems.isEmpty()
                ? Outcome.PASSED
                : loaded.pending() || isPending(interaction) ? Outcome.PENDING : Outcome.FAILED;
        InteractionResult result = new InteractionResult(
                interaction.getDescription(),
                states(interaction).stream().map(NamedState::name).toList(),
                outcome,
                problems.stream().map(masking::apply).toList(),
                warnings.stream().map(masking::apply).toList(),
                Duration.ofNanos(System.nanoTime() - start));
        return new Checked(result, verdict);
    }

    private VerificationResult verdict(
            LoadedPact loaded, Interaction interaction, List<String> problems, List<String> warnings) {
        try {
            return verified(loaded, interaction, problems, warnings);
        } catch (UnusableState | UnverifiableInteraction impossible) {
            problems.add(impossible.getMessage());
            return failed(interaction, masking.apply(impossible.getMessage()));
        } catch (LinkageError leftOut) {
            String reason = "this interaction needs a part of Pact that is not here, such as a plugin: " + leftOut;
            problems.add(reason);
            return failed(interaction, reason);
        }
    }

    private VerificationResult verified(
            LoadedPact loaded, Interaction interaction, List<String> problems, List<String> warnings) {
        if (interaction.isSynchronousRequestResponse()) {
            return overHttp(loaded.pact(), interaction, problems, warnings);
        }
        if (interaction.isAsynchronousMessage()) {
            return message(interaction, problems);
        }
        throw new UnverifiableInteraction(
                "only HTTP requests and asynchronous messages are verified, and this is another kind of interaction");
    }

    private VerificationResult overHttp(
            Pact pact, Interaction interaction, List<String> problems, List<String> warnings) {
        SynchronousRequestResponse exchange = interaction.asSynchronousRequestResponse();
        boolean expectsRefusal = exchange.getResponse().getStatus() == UNAUTHORISED;
        try (SetUp setUp =
                target.states().map(states -> states.setUp(states(interaction))).orElseGet(SetUp::none)) {
            setUp.apiKey().ifPresent(masking::hide);
            warnings.addAll(setUp.warnings());
            Caller caller = new Caller(target, http, setUp.apiKey(), expectsRefusal);
            Map<String, Object> context = new HashMap<>();
            context.put("providerState", setUp.values());
            context.put("interaction", interaction);
            VerificationResult result = verifier()
                    .verifyResponseFromProvider(
                            target.info(),
                            exchange,
                            interaction.getDescription(),
                            new HashMap<>(),
                            caller,
                            context,
                            false,
                            pact);
            problems.addAll(Mismatches.of(result));
            if (!problems.isEmpty()) {
                caller.reason().ifPresent(reason -> problems.add("the mock says: " + reason));
            }
            return result;
        }
    }

    private VerificationResult message(Interaction interaction, List<String> problems) {
        MockStates states = target.states()
                .orElseThrow(() -> new UnverifiableInteraction(
                        "messages are asked of a mock; this provider is none, so there is nothing to compare with"));
        Pacts.Message message = states.message(interaction.getDescription(), states(interaction));
        ProviderVerifier verifier = verifier();
        verifier.setResponseFactory(description ->
                new MessageAndMetadata(message.contents().getBytes(StandardCharsets.UTF_8), message.metadata()));
        VerificationResult result = verifier.verifyResponseByFactory(
                target.info(),
                new ConsumerInfo(),
                interaction,
                interaction.getDescription(),
                new HashMap<>(),
                false,
                Map.of());
        problems.addAll(Mismatches.of(result));
        return result;
    }

    /** Prints nothing by itself. */
    private static ProviderVerifier verifier() {
        ProviderVerifier verifier = new ProviderVerifier();
        verifier.setReporters(List.of());
        return verifier;
    }

    private static VerificationResult failed(Interaction interaction, String reason) {
        String id = interaction.getInteractionId() == null ? "" : interaction.getInteractionId();
        return new VerificationResult.Failed(
                reason,
                reason,
                Map.of(id, List.of(new InvalidInteractionFailure(reason))),
                false,
                List.of(),
                List.of());
    }

    private static boolean isPending(Interaction interaction) {
        return interaction.isV4() && interaction instanceof V4Interaction known && known.getPending();
    }

    private static List<NamedState> states(Interaction interaction) {
        return interaction.getProviderStates().stream()
                .filter(state -> state.getName() != null && !state.getName().isBlank())
                .map(state -> new NamedState(state.getName(), params(state.getParams())))
                .toList();
    }

    private static Map<String, Object> params(Map<String, ?> params) {
        Map<String, Object> copy = new HashMap<>();
        params.forEach((name, value) -> {
            if (value != null) {
                copy.put(name, value);
            }
        });
        return copy;
    }
}
