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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about generate-exam")
class GenerateExamContractTest {
    private static final String CONSUMER = "generate-exam";
    private static final EmbedSessions SESSIONS = new EmbedSessions("generate-exam");
    private static final Requests REQUESTS =
            new Requests("a request for a generate-exam session", "a user exists", EmbedSessions.PATH, SESSIONS::with);

    private static final Sample PRESETS = Sample.of("""
            {"name": "Midterm", "subject": "Mathematics", "studentLevel": "us_high_school_lower", "language": "en",
             "context": "Linear equations", "taxonomyId": "taxonomy_bloom", "intendedDuration": 45,
             "sourceMaterialIds": ["mat_1"], "allowedGenerationQuestionTypes": ["true-false"]}""");

    private static final List<Variation> WRONG = Variation.table("""
            F1.S, C13.P, C13.M | whose subject is a number                | {"subject": 7}                                   | /presets/subject
            F1.P, C13.P, C13.M | whose name is a number                   | {"name": 7}                                      | /presets/name
            F1.P, C13.P, C13.M | whose student level is a number          | {"studentLevel": 7}                              | /presets/studentLevel
            F1.P, C13.P, C13.M | whose language is a number               | {"language": 7}                                  | /presets/language
            F1.P, C13.P, C13.M | whose context is a number                | {"context": 7}                                   | /presets/context
            F1.P, C13.P, C13.M | whose taxonomy is a number               | {"taxonomyId": 7}                                | /presets/taxonomyId
            F1.P, C13.P, C13.M | whose duration is no whole number        | {"intendedDuration": 22.5}                       | /presets/intendedDuration
            F1.P, C13.P, C13.M | whose duration is off the steps of 15    | {"intendedDuration": 20}                         | /presets/intendedDuration
            F1.P, C13.P, C13.M | whose duration is a text                 | {"intendedDuration": "45"}                       | /presets/intendedDuration
            F1.P, C13.P, C13.M | whose source materials are no list       | {"sourceMaterialIds": "mat_1"}                   | /presets/sourceMaterialIds
            F1.P, C13.P, C13.M | whose source materials are not all texts | {"sourceMaterialIds": ["mat_1", 7]}              | /presets/sourceMaterialIds/1
            F1.P, C13.P, C13.M | whose question types are no list         | {"allowedGenerationQuestionTypes": "essay"}      | /presets/allowedGenerationQuestionTypes
            F1.P, C13.P, C13.M | whose question types are not all texts   | {"allowedGenerationQuestionTypes": ["essay", 7]} | /presets/allowedGenerationQuestionTypes/1""");

    /** No source says that these are wrong, so they are accepted, and noted in the journal. */
    private static final List<Variation> ODD = Variation.table("""
            C8.M, C13.M | with a preset that nobody knows | {"colour": "red"}
            F1.P, C13.M | with a duration of no minutes   | {"intendedDuration": 0}""");

    @Pact(consumer = CONSUMER)
    V4Pact allPresets(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a generate-exam session with all presets",
                        "E8",
                        "C1",
                        "C2",
                        "C7",
                        "C8.S",
                        "C9.S",
                        "C10",
                        "C11",
                        "C13.S",
                        "F1.S",
                        "F1.P",
                        "G6",
                        "G8",
                        "G13")
                .given("a user exists")
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
                        "a request for a generate-exam session of flow and actor only",
                        "E8",
                        "C8.M",
                        "C9.M",
                        "F1.S")
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
    V4Pact wrongPresets(PactBuilder pact) {
        return REQUESTS.refused(pact, WRONG);
    }

    @Test
    @PactTestFor(pactMethod = "wrongPresets")
    void refusesEachWrongPreset(MockServer mock) throws Exception {
        REQUESTS.answer(400, mock, WRONG);
    }

    @Pact(consumer = CONSUMER)
    V4Pact oddPresets(PactBuilder pact) {
        return REQUESTS.answered(pact, ODD, 201, variation -> SESSIONS.created(variation.sample()));
    }

    @Test
    @PactTestFor(pactMethod = "oddPresets")
    void acceptsWhatIsOnlyOdd(MockServer mock) throws Exception {
        REQUESTS.answer(201, mock, ODD);
    }

    @Pact(consumer = CONSUMER)
    V4Pact pending(PactBuilder pact) {
        return Contract.of(pact, "a request for a generate-exam session that is pending", "E9", "C8.S", "C12.M")
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
        return Contract.of(pact, "a request for a generate-exam session that is started", "E9", "O13")
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
        return Contract.of(pact, "a request for a generate-exam session that is completed", "E9", "O1", "O10", "O14")
                .given("an embed session", SESSIONS.in("completed"))
                .get(EmbedSessions.ONE)
                .answers(
                        200,
                        SESSIONS.polled(
                                "completed",
                                Sample.empty(),
                                outputs -> outputs.stringMatcher("examId", "exam_.+", Placeholders.fill("${examId}"))));
    }

    @Test
    @PactTestFor(pactMethod = "completed")
    void readsTheExamOfACompletedSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact cancelled(PactBuilder pact) {
        return Contract.of(pact, "a request for a generate-exam session that is cancelled", "E9", "O1")
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
        return Contract.of(pact, "a request for a generate-exam session that is expired", "E9", "C10", "O12.S", "O12.M")
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
