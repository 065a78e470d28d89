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
@DisplayName("The contract about the ways of response")
class ResponseModesContractTest {
    private static final String CONSUMER = "response-modes";

    @Pact(consumer = CONSUMER)
    V4Pact both(PactBuilder pact) {
        return Contract.of(pact, "a request for a session with a return URL and an allowed origin", "C9.S")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exam")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .stringValue("returnUrl", "https://example.com")
                                        .stringValue("allowedOrigin", "http://localhost:3000"))
                                .build())
                .answers(201, Bodies.smallest("generate-exam", "return_url", "post_message"));
    }

    @Test
    @PactTestFor(pactMethod = "both")
    void answersInBothWays(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam", "actor": "user_423r9j3r0jeddJA", "returnUrl": "https://example.com", "allowedOrigin": "http://localhost:3000"}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact returnUrl(PactBuilder pact) {
        return Contract.of(pact, "a request for a session with a return URL only", "C9.S")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exam")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .stringValue("returnUrl", "https://example.com"))
                                .build())
                .answers(201, Bodies.smallest("generate-exam", "return_url"));
    }

    @Test
    @PactTestFor(pactMethod = "returnUrl")
    void answersByReturnUrl(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam", "actor": "user_423r9j3r0jeddJA", "returnUrl": "https://example.com"}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact postMessage(PactBuilder pact) {
        return Contract.of(pact, "a request for a session with an allowed origin only", "C9.S")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exam")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .stringValue("allowedOrigin", "http://localhost:3000"))
                                .build())
                .answers(201, Bodies.smallest("generate-exam", "post_message"));
    }

    @Test
    @PactTestFor(pactMethod = "postMessage")
    void answersByMessage(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam", "actor": "user_423r9j3r0jeddJA", "allowedOrigin": "http://localhost:3000"}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact neither(PactBuilder pact) {
        return Contract.of(pact, "a request for a session that will only be polled", "C9.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exam")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR))
                                .build())
                .answers(201, Bodies.smallest("generate-exam"));
    }

    @Test
    @PactTestFor(pactMethod = "neither")
    void answersInNeitherWay(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam", "actor": "user_423r9j3r0jeddJA"}""")).isEqualTo(201);
    }
}
