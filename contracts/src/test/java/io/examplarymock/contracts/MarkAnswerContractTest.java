package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
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
@DisplayName("The contract about mark-answer")
class MarkAnswerContractTest {
    private static final String CONSUMER = "mark-answer";
    private static final EmbedSessions SESSIONS = new EmbedSessions("mark-answer");
    private static final Requests REQUESTS =
            new Requests("a request for a mark-answer session", "a user exists", EmbedSessions.PATH, SESSIONS::with);

    private static final Sample PRESETS = Sample.of("""
            {"examId": "${examId}", "questionId": "q_7Fh3kD92ms",
             "answer": {"value": "Because the sun heats the equator more."}}""");

    /** How a real call names its presets is not known, so none is refused. */
    private static final List<Variation> ODD = Variation.table("""
            F4.M, C13.M | whose exam is a number            | {"examId": 7}
            F4.M, C13.M | whose exam has another prefix     | {"examId": "dj8948hf98hf43"}
            F4.M, C13.M | whose exam does not exist         | {"examId": "exam_none"}
            F4.M, C13.M | whose question is a number        | {"questionId": 7}
            F4.M, C13.M | whose question has another prefix | {"questionId": "7Fh3kD92ms"}
            F4.M, C13.M | whose answer is a text            | {"answer": "Because the sun heats the equator more."}
            F4.M, C13.M | with a preset that nobody knows   | {"response": "Because the sun heats the equator more."}""");

    @Pact(consumer = CONSUMER)
    V4Pact allPresets(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a mark-answer session with all presets",
                        "E8",
                        "C1",
                        "F4.S",
                        "F4.P",
                        "F4.M",
                        "Q2")
                .given("an exam exists", Map.of("role", "editor"))
                .post(EmbedSessions.PATH, SESSIONS.withEverything(PRESETS))
                .answers(201, SESSIONS.createdWithEverything(PRESETS));
    }

    @Test
    @PactTestFor(pactMethod = "allPresets")
    void opensWithAllPresets(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.withEverything(PRESETS)))
                .isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact smallest(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a mark-answer session of flow and actor only",
                        "E8",
                        "C8.M",
                        "C9.M",
                        "F4.S",
                        "F4.M")
                .given("a user exists")
                .post(EmbedSessions.PATH, SESSIONS.smallest())
                .answers(201, SESSIONS.createdSmallest());
    }

    @Test
    @PactTestFor(pactMethod = "smallest")
    void opensWithTheSmallestRequest(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.smallest()))
                .isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact oddPresets(PactBuilder pact) {
        return REQUESTS.answered(pact, ODD, 201, variation -> SESSIONS.created(variation.sample()));
    }

    @Test
    @PactTestFor(pactMethod = "oddPresets")
    void refusesNoPreset(MockServer mock) throws Exception {
        REQUESTS.answer(201, mock, ODD);
    }

    @Pact(consumer = CONSUMER)
    V4Pact pending(PactBuilder pact) {
        return Contract.of(pact, "a request for a mark-answer session that is pending", "E9", "C8.S")
                .given("an embed session", SESSIONS.in("pending"))
                .get(EmbedSessions.ONE)
                .answers(200, SESSIONS.polled("pending", Sample.empty()));
    }

    @Test
    @PactTestFor(pactMethod = "pending")
    void readsAPendingSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact started(PactBuilder pact) {
        return Contract.of(pact, "a request for a mark-answer session that is started", "E9", "O13")
                .given("an embed session", SESSIONS.in("started"))
                .get(EmbedSessions.ONE)
                .answers(200, SESSIONS.polled("started", Sample.empty()));
    }

    @Test
    @PactTestFor(pactMethod = "started")
    void readsAStartedSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact completed(PactBuilder pact) {
        return Contract.of(pact, "a request for a mark-answer session that is completed", "E9", "O4")
                .given("an embed session", SESSIONS.in("completed"))
                .get(EmbedSessions.ONE)
                .answers(
                        200,
                        SESSIONS.polled(
                                "completed", Sample.empty(), outputs -> outputs.object("scoring", scoring -> {})));
    }

    @Test
    @PactTestFor(pactMethod = "completed")
    void readsTheScoringOfACompletedSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact cancelled(PactBuilder pact) {
        return Contract.of(pact, "a request for a mark-answer session that is cancelled", "E9", "O4")
                .given("an embed session", SESSIONS.in("cancelled"))
                .get(EmbedSessions.ONE)
                .answers(200, SESSIONS.polled("cancelled", Sample.empty()));
    }

    @Test
    @PactTestFor(pactMethod = "cancelled")
    void readsACancelledSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact expired(PactBuilder pact) {
        return Contract.of(pact, "a request for a mark-answer session that is expired", "E9", "O12.S", "O12.M")
                .given("an embed session", SESSIONS.in("expired"))
                .get(EmbedSessions.ONE)
                .answers(200, SESSIONS.polled("expired", Sample.empty()));
    }

    @Test
    @PactTestFor(pactMethod = "expired")
    void readsAnExpiredSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }
}
