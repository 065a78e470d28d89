package io.examplarymock.contracts;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.provider.IConsumerInfo;
import au.com.dius.pact.provider.IProviderInfo;
import au.com.dius.pact.provider.IProviderVerifier;
import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.VerificationResult;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Has Pact JVM judge messages that are fetched over HTTP, as verifiers of other languages fetch them. */
final class MessageVerification {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI route;

    MessageVerification(URI mock) {
        this.route = URI.create(mock + "/__admin/examplary/pact-messages");
    }

    /** Verifies the interaction of this test. */
    void verify(PactVerificationContext context) {
        Interaction interaction = context.getInteraction();
        IProviderVerifier verifier = context.getVerifier();
        verifier.setResponseFactory(description -> fetch(description, interaction.getProviderStates()));
        VerificationResult result = judge(verifier, context.getProviderInfo(), context.getConsumer(), interaction);
        if (result instanceof VerificationResult.Failed failed) {
            throw new AssertionError(verifier.generateErrorStringFromVerificationResult(List.of(failed)));
        }
    }

    /** Judges what the verifier's factory makes of the interaction's description. */
    static VerificationResult judge(
            IProviderVerifier verifier, IProviderInfo provider, IConsumerInfo consumer, Interaction interaction) {
        return verifier.verifyResponseByFactory(
                provider, consumer, interaction, interaction.getDescription(), new HashMap<>(), false, Map.of());
    }

    /** Fetches a message as verifiers do. */
    MessageAndMetadata fetch(String description, List<ProviderState> states) {
        List<Map<String, Object>> named = states.stream()
                .map(state -> Map.<String, Object>of("name", state.getName(), "params", state.getParams()))
                .toList();
        HttpResponse<byte[]> answer = post(Map.of("description", description, "providerStates", named));
        if (answer.statusCode() != 200) {
            throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8));
        }
        String metadata = answer.headers().firstValue("Pact-Message-Metadata").orElseThrow();
        return new MessageAndMetadata(
                answer.body(), JSON.readValue(Base64.getDecoder().decode(metadata), new TypeReference<>() {}));
    }

    private HttpResponse<byte[]> post(Map<String, Object> body) {
        HttpRequest request = HttpRequest.newBuilder(route)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
