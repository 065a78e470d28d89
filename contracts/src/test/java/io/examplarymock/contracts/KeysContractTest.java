package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about keys")
class KeysContractTest {
    private static final String CONSUMER = "keys";
    private static final String MALFORMED = "Bearer not-a-key";

    @Pact(consumer = CONSUMER)
    V4Pact withoutKey(PactBuilder pact) {
        Call.WITH_KEY.forEach(call -> Contract.of(pact, "a request to " + call.phrase() + " without a key", "G2", "G12")
                .asksWithoutKey(call.method(), call.examplePath())
                .answers(401, Bodies.error("Missing API key.")));
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "withoutKey")
    void refusesEachOperationWithoutAKey(MockServer mock) throws Exception {
        for (Call call : Call.WITH_KEY) {
            assertThat(new Client(mock).withoutKey().send(call.method(), call.path()))
                    .as(call.phrase())
                    .isEqualTo(401);
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact malformedKey(PactBuilder pact) {
        Call.WITH_KEY.forEach(
                call -> Contract.of(pact, "a request to " + call.phrase() + " with a malformed key", "G4", "G12")
                        .asksWithoutKey(call.method(), call.examplePath())
                        .header("Authorization", MALFORMED)
                        .answers(401, Bodies.error("Invalid API key.")));
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "malformedKey")
    void refusesEachOperationWithAMalformedKey(MockServer mock) throws Exception {
        for (Call call : Call.WITH_KEY) {
            assertThat(new Client(mock).with("Authorization", MALFORMED).send(call.method(), call.path()))
                    .as(call.phrase())
                    .isEqualTo(401);
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact bareKey(PactBuilder pact) {
        return Contract.of(pact, "a request with a key without the word Bearer", "G3", "E12.P")
                .asksWithoutKey("GET", "/me")
                .header("Authorization", "${apiKey}")
                .answers(
                        200,
                        newJsonBody(user -> user.stringMatcher("id", "user_.+", Placeholders.fill("${ownerId}")))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "bareKey")
    void acceptsAKeyWithoutTheWordBearer(MockServer mock) throws Exception {
        assertThat(new Client(mock)
                        .with("Authorization", Placeholders.fill("${apiKey}"))
                        .get("/me"))
                .isEqualTo(200);
    }
}
