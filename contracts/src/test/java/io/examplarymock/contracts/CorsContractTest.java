package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.Matchers.regexp;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about pages of other origins")
class CorsContractTest {
    private static final String CONSUMER = "browser";

    @Pact(consumer = CONSUMER)
    V4Pact preflight(PactBuilder pact) {
        return Contract.of(pact, "a preflight request", "G5")
                .with(asked -> asked.method("OPTIONS")
                        .path("/embed-sessions")
                        .headers(Map.of(
                                "Origin", "http://localhost:3000",
                                "Access-Control-Request-Method", "POST",
                                "Access-Control-Request-Headers", "authorization")))
                .answers(answer -> answer.status(204)
                        .headers(Map.of(
                                "Access-Control-Allow-Origin", "*",
                                "Access-Control-Allow-Methods", regexp(".*POST.*", "POST"),
                                "Access-Control-Allow-Headers", regexp("(?i).*authorization.*", "authorization"))));
    }

    @Test
    @PactTestFor(pactMethod = "preflight")
    void letsAPageOfAnotherOriginAsk(MockServer mock) throws Exception {
        assertThat(new Client(mock)
                        .exchange(
                                "/embed-sessions",
                                request -> request.method("OPTIONS", BodyPublishers.noBody())
                                        .setHeader("Origin", "http://localhost:3000")
                                        .setHeader("Access-Control-Request-Method", "POST")
                                        .setHeader("Access-Control-Request-Headers", "authorization"))
                        .statusCode())
                .isEqualTo(204);
    }
}
