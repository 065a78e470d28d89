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
@DisplayName("The contract about practice-space-student")
class PracticeSpaceStudentContractTest {
    private static final String CONSUMER = "practice-space-student";
    private static final EmbedSessions SESSIONS = new EmbedSessions("practice-space-student");
    private static final Requests REQUESTS = new Requests(
            "a request for a practice-space-student session", "a user exists", EmbedSessions.PATH, SESSIONS::with);

    private static final Sample PRESETS = Sample.of("""
            {"practiceSpaceId": "${practiceSpaceId}"}""");

    private static final List<Variation> WRONG = Variation.table("""
            F7.S, C13.P, C13.M | that names no space            | {}                                        | /presets/practiceSpaceId
            F7.S, C13.P, C13.M | whose space is a number        | {"practiceSpaceId": 7}                    | /presets/practiceSpaceId
            F7.S, C13.P, C13.M | whose space is null            | {"practiceSpaceId": null}                 | /presets/practiceSpaceId
            F7.P, C13.P, C13.M | whose space has another prefix | {"practiceSpaceId": "55S843D7HfNfs9RY48"} | /presets/practiceSpaceId""");
    private static final Sample UNKNOWN = Sample.of("""
            {"practiceSpaceId": "space_none"}""");

    @Pact(consumer = CONSUMER)
    V4Pact allPresets(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a practice-space-student session with all presets",
                        "E8",
                        "C1",
                        "C13.S",
                        "C14.S",
                        "F7.S")
                .given("a practice space exists", Map.of("role", "participant"))
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
                        "a request for a practice-space-student session of flow, actor and space only",
                        "E8",
                        "C8.M",
                        "C9.M",
                        "F7.S")
                .given("a practice space exists", Map.of("role", "participant"))
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
        return Contract.of(
                        pact,
                        "a request for a practice-space-student session without presets",
                        "F7.S",
                        "C13.P",
                        "C13.M")
                .given("a user exists")
                .post(EmbedSessions.PATH, SESSIONS.smallest())
                .answers(400, Bodies.violation("/presets/practiceSpaceId"));
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
                        pact,
                        "a request for a practice-space-student session whose space does not exist",
                        "F7.S",
                        "C14.S",
                        "C14.M")
                .given("a user exists")
                .postExactly(EmbedSessions.PATH, SESSIONS.with(UNKNOWN))
                .answers(400, Bodies.error("The practice space \"space_none\" does not exist in your workspace."));
    }

    @Test
    @PactTestFor(pactMethod = "unknown")
    void refusesAnUnknownSpace(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.with(UNKNOWN)))
                .isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact foreign(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a practice-space-student session whose space is in another workspace",
                        "F7.S",
                        "C14.S",
                        "C14.M",
                        "G12")
                .given("a practice space of another workspace")
                .post(EmbedSessions.PATH, SESSIONS.with(PRESETS))
                .answers(
                        400,
                        Bodies.error(
                                "The practice space \"space_55S843D7HfNfs9RY48\" does not exist in your workspace."));
    }

    @Test
    @PactTestFor(pactMethod = "foreign")
    void refusesASpaceOfAnotherWorkspace(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.with(PRESETS)))
                .isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutRole(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a practice-space-student session whose actor lacks the role",
                        "F7.S",
                        "C14.S",
                        "C14.M")
                .given("a practice space exists", Map.of("role", "none"))
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
    V4Pact pending(PactBuilder pact) {
        return Contract.of(pact, "a request for a practice-space-student session that is pending", "E9", "C8.S")
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
        return Contract.of(pact, "a request for a practice-space-student session that is started", "E9", "O7.S", "O7.M")
                .given("an embed session", SESSIONS.in("started"))
                .get(EmbedSessions.ONE)
                .answers(200, SESSIONS.polled("started", PRESETS));
    }

    @Test
    @PactTestFor(pactMethod = "started")
    void readsAPractisingSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact expired(PactBuilder pact) {
        return Contract.of(
                        pact, "a request for a practice-space-student session that is expired", "E9", "O12.S", "O12.M")
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
