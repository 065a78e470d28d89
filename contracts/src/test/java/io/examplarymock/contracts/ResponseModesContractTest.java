package io.examplarymock.contracts;

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
    private static final EmbedSessions SESSIONS = new EmbedSessions("generate-exam");
    private static final Sample RETURN_URL = Sample.of("""
            {"returnUrl": "https://example.com"}""");
    private static final Sample ORIGIN = Sample.of("""
            {"allowedOrigin": "http://localhost:3000"}""");

    @Pact(consumer = CONSUMER)
    V4Pact both(PactBuilder pact) {
        return Contract.of(pact, "a request for a session with a return URL and an allowed origin", "C7", "C9.S")
                .given("a user exists")
                .post(EmbedSessions.PATH, SESSIONS.smallest().and(RETURN_URL).and(ORIGIN))
                .answers(201, SESSIONS.createdSmallest("return_url", "post_message"));
    }

    @Test
    @PactTestFor(pactMethod = "both")
    void answersInBothWays(MockServer mock) throws Exception {
        assertThat(new Client(mock)
                        .post(
                                EmbedSessions.PATH,
                                SESSIONS.smallest().and(RETURN_URL).and(ORIGIN)))
                .isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact returnUrl(PactBuilder pact) {
        return Contract.of(pact, "a request for a session with a return URL only", "C7", "C9.S")
                .given("a user exists")
                .post(EmbedSessions.PATH, SESSIONS.smallest().and(RETURN_URL))
                .answers(201, SESSIONS.createdSmallest("return_url"));
    }

    @Test
    @PactTestFor(pactMethod = "returnUrl")
    void answersByReturnUrl(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.smallest().and(RETURN_URL)))
                .isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact postMessage(PactBuilder pact) {
        return Contract.of(pact, "a request for a session with an allowed origin only", "C7", "C9.S")
                .given("a user exists")
                .post(EmbedSessions.PATH, SESSIONS.smallest().and(ORIGIN))
                .answers(201, SESSIONS.createdSmallest("post_message"));
    }

    @Test
    @PactTestFor(pactMethod = "postMessage")
    void answersByMessage(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.smallest().and(ORIGIN)))
                .isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact neither(PactBuilder pact) {
        return Contract.of(pact, "a request for a session that will only be polled", "C9.M")
                .given("a user exists")
                .post(EmbedSessions.PATH, SESSIONS.smallest())
                .answers(201, SESSIONS.createdSmallest());
    }

    @Test
    @PactTestFor(pactMethod = "neither")
    void answersInNeitherWay(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.smallest()))
                .isEqualTo(201);
    }
}
