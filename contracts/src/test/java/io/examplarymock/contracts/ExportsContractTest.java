package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about the packages behind the links of exports")
class ExportsContractTest {
    private static final String CONSUMER = "exports";
    private static final String PATH = "/exports/${exportToken}";
    private static final String UNKNOWN = "/exports/nothing.zip";

    @Pact(consumer = CONSUMER)
    V4Pact download(PactBuilder pact) throws IOException {
        byte[] example = ExamplePackage.bytes();
        return Contract.of(pact, "a request to download an export, without a key", "E4.P", "Q6")
                .given("an exam export exists", Map.of("questions", 3))
                .asksWithoutKey("GET", PATH)
                .answers(answer -> answer.status(200).bodyMatchingContentType("application/zip", example));
    }

    @Test
    @PactTestFor(pactMethod = "download")
    void downloadsAZip(MockServer mock) throws Exception {
        assertThat(new Client(mock).withoutKey().get(PATH)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact downloadUnknown(PactBuilder pact) {
        return Contract.of(pact, "a request to download an export that does not exist", "E4.P", "G12")
                .asksWithoutKey("GET", UNKNOWN)
                .answers(404, Bodies.error("Export not found."));
    }

    @Test
    @PactTestFor(pactMethod = "downloadUnknown")
    void downloadsNothingFromALinkThatDoesNotExist(MockServer mock) throws Exception {
        assertThat(new Client(mock).withoutKey().get(UNKNOWN)).isEqualTo(404);
    }
}
