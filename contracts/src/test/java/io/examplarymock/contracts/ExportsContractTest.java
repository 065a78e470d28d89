package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about exports")
class ExportsContractTest {
    private static final String CONSUMER = "exports";
    private static final String EXPORT = "/exams/${examId}/export/qti3-zip";
    private static final String EXPORT_EXAMPLE = "/exams/" + Bodies.EXAM + "/export/qti3-zip";
    private static final String DOWNLOAD = "/exports/${exportToken}";
    private static final String DOWNLOAD_EXAMPLE = "/exports/Hn2vT7bXc4.zip";

    @Pact(consumer = CONSUMER)
    V4Pact export(PactBuilder pact) {
        return Contract.of(pact, "a request to export an exam to QTI 3", "E4.S", "E4.P")
                .given("an exam exists", Map.of("questions", 3))
                .post(EXPORT, EXPORT_EXAMPLE)
                .answers(
                        200,
                        newJsonBody(export -> export.stringMatcher(
                                        "url", "https?://.+", "https://app.example.com/exports/midterm.zip"))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "export")
    void answersALinkToAPackage(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EXPORT_EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact exportDeleted(PactBuilder pact) {
        return Contract.of(pact, "a request to export an exam that was deleted", "E4.S", "G12")
                .given("a deleted exam")
                .post(EXPORT, EXPORT_EXAMPLE)
                .answers(404, Bodies.error("Exam not found."));
    }

    @Test
    @PactTestFor(pactMethod = "exportDeleted")
    void doesNotExportAnExamThatWasDeleted(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EXPORT_EXAMPLE)).isEqualTo(404);
    }

    @Pact(consumer = CONSUMER)
    V4Pact download(PactBuilder pact) throws IOException {
        byte[] example = ExamplePackage.bytes();
        return Contract.of(pact, "a request to download an export, without a key", "E4.P", "Q6")
                .given("an exam export exists", Map.of("questions", 3))
                .with(asked -> asked.method("GET").path(fromProviderState(DOWNLOAD, DOWNLOAD_EXAMPLE)))
                .answers(answer -> answer.status(200).bodyMatchingContentType("application/zip", example));
    }

    @Test
    @PactTestFor(pactMethod = "download")
    void downloadsAZip(MockServer mock) throws Exception {
        var answer = new Client(mock).exchange(DOWNLOAD_EXAMPLE, HttpRequest.Builder::GET);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.body()).isEqualTo(ExamplePackage.bytes());
    }

    @Pact(consumer = CONSUMER)
    V4Pact downloadUnknown(PactBuilder pact) {
        return Contract.of(pact, "a request to download an export that does not exist", "E4.P", "G12")
                .with(asked -> asked.method("GET").path("/exports/nothing.zip"))
                .answers(404, Bodies.error("Export not found."));
    }

    @Test
    @PactTestFor(pactMethod = "downloadUnknown")
    void downloadsNothingFromALinkThatDoesNotExist(MockServer mock) throws Exception {
        assertThat(new Client(mock)
                        .exchange("/exports/nothing.zip", HttpRequest.Builder::GET)
                        .statusCode())
                .isEqualTo(404);
    }
}
