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
@DisplayName("The contract about take-exam")
class TakeExamContractTest {
    private static final String CONSUMER = "take-exam";
    private static final EmbedSessions SESSIONS = new EmbedSessions("take-exam");
    private static final Requests REQUESTS =
            new Requests("a request for a take-exam session", "a user exists", EmbedSessions.PATH, SESSIONS::with);

    private static final Sample PRESETS = Sample.of("""
            {"examId": "${examId}"}""");

    private static final List<Variation> WRONG = Variation.table("""
            F6.S, C13.P, C13.M | that names no exam            | {}                           | /presets/examId
            F6.S, C13.P, C13.M | whose exam is a number        | {"examId": 7}                | /presets/examId
            F6.S, C13.P, C13.M | whose exam is null            | {"examId": null}             | /presets/examId
            F6.S, C13.P, C13.M | whose exam has another prefix | {"examId": "dj8948hf98hf43"} | /presets/examId""");
    private static final Sample UNKNOWN = Sample.of("""
            {"examId": "exam_none"}""");

    @Pact(consumer = CONSUMER)
    V4Pact allPresets(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a take-exam session with all presets",
                        "E8",
                        "C1",
                        "C13.S",
                        "C14.S",
                        "F6.S")
                .given("an exam exists", Map.of("role", "participant"))
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
                        "a request for a take-exam session of flow, actor and exam only",
                        "E8",
                        "C8.M",
                        "C9.M",
                        "F6.S")
                .given("an exam exists", Map.of("role", "participant"))
                .post(EmbedSessions.PATH, SESSIONS.with(PRESETS))
                .answers(201, SESSIONS.created(PRESETS));
    }

    @Test
    @PactTestFor(pactMethod = "smallest")
    void opensWithTheSmallestRequest(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.with(PRESETS)))
                .isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrongPresets(PactBuilder pact) {
        return REQUESTS.refused(pact, WRONG);
    }

    @Test
    @PactTestFor(pactMethod = "wrongPresets")
    void refusesEachWrongPreset(MockServer mock) throws Exception {
        REQUESTS.answer(400, mock, WRONG);
    }

    @Pact(consumer = CONSUMER)
    V4Pact noPresets(PactBuilder pact) {
        return Contract.of(pact, "a request for a take-exam session without presets", "F6.S", "C13.P", "C13.M")
                .given("a user exists")
                .post(EmbedSessions.PATH, SESSIONS.smallest())
                .answers(400, Bodies.violation("/presets/examId"));
    }

    @Test
    @PactTestFor(pactMethod = "noPresets")
    void refusesASessionWithoutPresets(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.smallest()))
                .isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact unknown(PactBuilder pact) {
        return Contract.of(
                        pact, "a request for a take-exam session whose exam does not exist", "F6.S", "C14.S", "C14.M")
                .given("a user exists")
                .postExactly(EmbedSessions.PATH, SESSIONS.with(UNKNOWN))
                .answers(400, Bodies.error("The exam \"exam_none\" does not exist in your workspace."));
    }

    @Test
    @PactTestFor(pactMethod = "unknown")
    void refusesAnExamThatDoesNotExist(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.with(UNKNOWN)))
                .isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact deletedExam(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a take-exam session whose exam was deleted",
                        "F6.S",
                        "C14.S",
                        "C14.M",
                        "E5")
                .given("a deleted exam")
                .post(EmbedSessions.PATH, SESSIONS.with(PRESETS))
                .answers(400, Bodies.error("The exam \"exam_dj8948hf98hf43\" does not exist in your workspace."));
    }

    @Test
    @PactTestFor(pactMethod = "deletedExam")
    void refusesAnExamThatWasDeleted(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.with(PRESETS)))
                .isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact foreign(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a take-exam session whose exam is in another workspace",
                        "F6.S",
                        "C14.S",
                        "C14.M",
                        "G12")
                .given("an exam of another workspace")
                .post(EmbedSessions.PATH, SESSIONS.with(PRESETS))
                .answers(400, Bodies.error("The exam \"exam_dj8948hf98hf43\" does not exist in your workspace."));
    }

    @Test
    @PactTestFor(pactMethod = "foreign")
    void refusesAnExamOfAnotherWorkspace(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.with(PRESETS)))
                .isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutRole(PactBuilder pact) {
        return Contract.of(
                        pact, "a request for a take-exam session whose actor lacks the role", "F6.S", "C14.S", "C14.M")
                .given("an exam exists", Map.of("role", "none"))
                .post(EmbedSessions.PATH, SESSIONS.with(PRESETS))
                .answers(201, SESSIONS.created(PRESETS));
    }

    @Test
    @PactTestFor(pactMethod = "withoutRole")
    void opensForAnActorWithoutTheRole(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.with(PRESETS)))
                .isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact strongerRole(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a take-exam session whose actor has a stronger role",
                        "F6.M",
                        "G9",
                        "C14.M")
                .given("an exam exists", Map.of("role", "editor"))
                .post(EmbedSessions.PATH, SESSIONS.with(PRESETS))
                .answers(201, SESSIONS.created(PRESETS));
    }

    @Test
    @PactTestFor(pactMethod = "strongerRole")
    void opensForAnActorWithAStrongerRole(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.with(PRESETS)))
                .isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact pending(PactBuilder pact) {
        return Contract.of(pact, "a request for a take-exam session that is pending", "E9", "C8.S")
                .given("an embed session", SESSIONS.in("pending"))
                .get(EmbedSessions.ONE)
                .answers(200, SESSIONS.polled("pending", PRESETS));
    }

    @Test
    @PactTestFor(pactMethod = "pending")
    void readsAPendingSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact started(PactBuilder pact) {
        return Contract.of(pact, "a request for a take-exam session that is started", "E9", "O6.S")
                .given("an embed session", SESSIONS.in("started"))
                .get(EmbedSessions.ONE)
                .answers(200, SESSIONS.polled("started", PRESETS));
    }

    @Test
    @PactTestFor(pactMethod = "started")
    void readsAnExamSessionInProgress(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact completed(PactBuilder pact) {
        return Contract.of(pact, "a request for a take-exam session that is completed", "E9", "O6.S", "O10")
                .given("an embed session", SESSIONS.in("completed"))
                .get(EmbedSessions.ONE)
                .answers(200, SESSIONS.polled("completed", PRESETS));
    }

    @Test
    @PactTestFor(pactMethod = "completed")
    void readsAnExamSessionThatWasHandedIn(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact expired(PactBuilder pact) {
        return Contract.of(pact, "a request for a take-exam session that is expired", "E9", "C10", "O12.S", "O12.M")
                .given("an embed session", SESSIONS.in("expired"))
                .get(EmbedSessions.ONE)
                .answers(200, SESSIONS.polled("expired", PRESETS));
    }

    @Test
    @PactTestFor(pactMethod = "expired")
    void readsAnExpiredSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }
}
