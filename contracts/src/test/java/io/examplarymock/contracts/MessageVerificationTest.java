package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.provider.ConsumerInfo;
import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationResult;
import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The verification of messages")
class MessageVerificationTest {
    private static final String COMPLETED = """
            {"type": "examplary:embed-status-update", "status": "completed", "outputs": {"examId": "exam_1"}}""";
    private static final Map<String, Object> FROM_THE_PAGE =
            Map.of("contentType", "application/json", "origin", "http://localhost:8080");

    private static MockServer mock;

    @BeforeAll
    static void start() {
        mock = MockServer.start(MockOptions.forTests());
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @TestFactory
    Stream<DynamicTest> findsEachMessageByItsDescriptionAlone() throws IOException {
        List<Interaction> messages = messages();
        MessageVerification verification = new MessageVerification(mock.baseUrl());
        assertThat(messages).isNotEmpty();
        return messages.stream()
                .map(message -> dynamicTest(
                        message.getDescription(),
                        () -> assertThat(judge(message, verification.fetch(message.getDescription(), List.of())))
                                .isInstanceOf(VerificationResult.Ok.class)));
    }

    @Test
    void acceptsTheMessageThatWasAgreed() throws IOException {
        assertThat(judge(examGenerated(), message(COMPLETED, FROM_THE_PAGE))).isInstanceOf(VerificationResult.Ok.class);
    }

    @Test
    void seesAnotherStatus() throws IOException {
        assertThat(failureOf(examGenerated(), message(COMPLETED.replace("completed", "cancelled"), FROM_THE_PAGE)))
                .contains("$.status", "cancelled");
    }

    @Test
    void seesAnOutputThatIsMissing() throws IOException {
        assertThat(failureOf(examGenerated(), message(COMPLETED.replace("examId", "exam"), FROM_THE_PAGE)))
                .contains("$.outputs", "examId");
    }

    @Test
    void seesThatTheOriginIsMissing() throws IOException {
        assertThat(failureOf(examGenerated(), message(COMPLETED, Map.of("contentType", "application/json"))))
                .contains("origin");
    }

    private static MessageAndMetadata message(String contents, Map<String, Object> metadata) {
        return new MessageAndMetadata(contents.getBytes(StandardCharsets.UTF_8), metadata);
    }

    private static String failureOf(Interaction interaction, MessageAndMetadata message) {
        VerificationResult result = judge(interaction, message);
        assertThat(result).isInstanceOf(VerificationResult.Failed.class);
        return new ProviderVerifier()
                .generateErrorStringFromVerificationResult(List.of((VerificationResult.Failed) result));
    }

    private static VerificationResult judge(Interaction interaction, MessageAndMetadata message) {
        ProviderVerifier verifier = new ProviderVerifier();
        verifier.setResponseFactory(description -> message);
        return MessageVerification.judge(
                verifier, new ProviderInfo(Contract.PROVIDER), new ConsumerInfo("any"), interaction);
    }

    private static Interaction examGenerated() throws IOException {
        return messages().stream()
                .filter(message -> message.getDescription().equals("a message that generate-exam was completed"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Interaction> messages() throws IOException {
        return PactFiles.in(Path.of("pacts")).stream()
                .map(file -> DefaultPactReader.INSTANCE.loadPact(file.toFile()))
                .flatMap(pact -> pact.getInteractions().stream())
                .filter(Interaction::isAsynchronousMessage)
                .toList();
    }
}
