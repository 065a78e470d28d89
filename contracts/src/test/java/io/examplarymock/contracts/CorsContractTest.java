package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.Matchers.regexp;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about pages of other origins")
class CorsContractTest {
    private static final String CONSUMER = "browser";
    private static final String ORIGIN = "http://localhost:3000";
    private static final String HEADERS = "authorization, content-type";

    private static final List<Call> CALLS = Call.WITH_KEY.stream()
            .filter(call -> List.of("POST", "DELETE").contains(call.method())
                    || call.fact().equals("E9"))
            .toList();

    @Pact(consumer = CONSUMER)
    V4Pact preflight(PactBuilder pact) {
        CALLS.forEach(call -> Contract.of(pact, "a preflight of a request to " + call.phrase(), "G5")
                .asksWithoutKey("OPTIONS", call.examplePath())
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", call.method())
                .header("Access-Control-Request-Headers", HEADERS)
                .answers(answer -> answer.status(204)
                        .headers(Map.of(
                                "Access-Control-Allow-Origin", regexp("\\*|" + ORIGIN, "*"),
                                "Access-Control-Allow-Methods", words("[A-Z]+", call.method()),
                                "Access-Control-Allow-Headers", words("(?i:authorization|content-type)", HEADERS)))));
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "preflight")
    void letsAPageOfAnotherOriginAsk(MockServer mock) throws Exception {
        for (Call call : CALLS) {
            assertThat(new Client(mock)
                            .withoutKey()
                            .with("Origin", ORIGIN)
                            .with("Access-Control-Request-Method", call.method())
                            .with("Access-Control-Request-Headers", HEADERS)
                            .send("OPTIONS", call.path()))
                    .as(call.phrase())
                    .isEqualTo(204);
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact fromAnotherOrigin(PactBuilder pact) {
        return Contract.of(pact, "a request of a page of another origin", "G5", "E12.P")
                .get("/me")
                .header("Origin", ORIGIN)
                .answers(answer -> answer.status(200)
                        .headers(Map.of("Access-Control-Allow-Origin", regexp("\\*|" + ORIGIN, "*"))));
    }

    @Test
    @PactTestFor(pactMethod = "fromAnotherOrigin")
    void letsAPageOfAnotherOriginRead(MockServer mock) throws Exception {
        assertThat(new Client(mock).with("Origin", ORIGIN).get("/me")).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact refusedFromAnotherOrigin(PactBuilder pact) {
        return Contract.of(pact, "a request of a page of another origin without a key", "G5", "G12")
                .asksWithoutKey("GET", "/me")
                .header("Origin", ORIGIN)
                .answers(answer -> answer.status(401)
                        .headers(Map.of("Access-Control-Allow-Origin", regexp("\\*|" + ORIGIN, "*")))
                        .body(Bodies.error("Missing API key.")));
    }

    @Test
    @PactTestFor(pactMethod = "refusedFromAnotherOrigin")
    void letsAPageOfAnotherOriginReadARefusal(MockServer mock) throws Exception {
        assertThat(new Client(mock).withoutKey().with("Origin", ORIGIN).get("/me"))
                .isEqualTo(401);
    }

    /** A list in a header, of which Pact compares the members one by one. */
    private static Matcher words(String pattern, String example) {
        return regexp(pattern + "(, ?" + pattern + ")*", example);
    }
}
