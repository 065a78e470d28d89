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
@DisplayName("The contract about generate-question")
class GenerateQuestionContractTest {
    private static final String CONSUMER = "generate-question";
    private static final EmbedSessions SESSIONS = new EmbedSessions("generate-question");
    private static final Requests REQUESTS = new Requests(
            "a request for a generate-question session", "a user exists", EmbedSessions.PATH, SESSIONS::with);

    private static final Sample PRESETS = Sample.of("""
            {"subject": "Biology", "studentLevel": "us_high_school_lower", "language": "en",
             "context": "Photosynthesis", "sourceMaterialIds": ["mat_1"], "questionType": "true-false",
             "hideSubject": true, "hideStudentLevel": true, "outputFormat": "qti_v3p0"}""");

    private static final Sample QTI_3 = Sample.of("""
            {"outputFormat": "qti_v3p0"}""");

    private static final List<Variation> WRONG = Variation.table("""
            F3, C13.P, C13.M | whose subject is a number                | {"subject": 7}                      | /presets/subject
            F3, C13.P, C13.M | whose student level is a number          | {"studentLevel": 7}                 | /presets/studentLevel
            F3, C13.P, C13.M | whose language is a number               | {"language": 7}                     | /presets/language
            F3, C13.P, C13.M | whose context is a number                | {"context": 7}                      | /presets/context
            F3, C13.P, C13.M | whose question type is a number          | {"questionType": 7}                 | /presets/questionType
            F3, C13.P, C13.M | whose source materials are no list       | {"sourceMaterialIds": "mat_1"}      | /presets/sourceMaterialIds
            F3, C13.P, C13.M | whose source materials are not all texts | {"sourceMaterialIds": ["mat_1", 7]} | /presets/sourceMaterialIds/1
            F3, C13.P, C13.M | that hides the subject with a text       | {"hideSubject": "yes"}              | /presets/hideSubject
            F3, C13.P, C13.M | that hides the student level with a text | {"hideStudentLevel": "yes"}         | /presets/hideStudentLevel
            F3, C13.P, C13.M | of an unknown output format              | {"outputFormat": "qti_v1p2"}        | /presets/outputFormat
            F3, C13.P, C13.M | whose output format is a number          | {"outputFormat": 3}                 | /presets/outputFormat""");

    private static final List<Variation> FORMATS = Variation.table("""
            F3 | for a question in Examplary's own format | {"outputFormat": "examplary_json"}
            F3 | for a question in QTI 2.1                | {"outputFormat": "qti_v2p1"}""");

    @Pact(consumer = CONSUMER)
    V4Pact allPresets(PactBuilder pact) {
        return Contract.of(pact, "a request for a generate-question session with all presets", "E8", "C1", "F3")
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
                        "a request for a generate-question session of flow and actor only",
                        "E8",
                        "C8.M",
                        "C9.M",
                        "F3")
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
    V4Pact formats(PactBuilder pact) {
        return REQUESTS.answered(pact, FORMATS, 201, variation -> SESSIONS.created(variation.sample()));
    }

    @Test
    @PactTestFor(pactMethod = "formats")
    void opensForEachFormat(MockServer mock) throws Exception {
        REQUESTS.answer(201, mock, FORMATS);
    }

    @Pact(consumer = CONSUMER)
    V4Pact pending(PactBuilder pact) {
        return Contract.of(pact, "a request for a generate-question session that is pending", "E9", "C8.S")
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
        return Contract.of(pact, "a request for a generate-question session that is started", "E9", "O13")
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
        return Contract.of(pact, "a request for a generate-question session that is completed", "E9", "O3", "O10", "Q1")
                .given("an embed session", SESSIONS.in("completed"))
                .get(EmbedSessions.ONE)
                .answers(
                        200,
                        SESSIONS.polled(
                                "completed",
                                Sample.empty(),
                                outputs -> outputs.object(
                                        "question",
                                        question -> question.stringMatcher("id", "q_.+", "q_7Fh3kD92ms")
                                                .integerType("v", 1)
                                                .stringType("type", "true-false")
                                                .stringType("title", "Every square is a rectangle."))));
    }

    @Test
    @PactTestFor(pactMethod = "completed")
    void readsTheQuestionOfACompletedSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact completedAsQti(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a generate-question session in QTI 3 that is completed",
                        "E9",
                        "F3",
                        "O3",
                        "O10")
                .given(
                        "an embed session",
                        Map.of("flow", "generate-question", "status", "completed", "outputFormat", "qti_v3p0"))
                .get(EmbedSessions.ONE)
                .answers(
                        200,
                        SESSIONS.polled(
                                "completed",
                                QTI_3,
                                outputs -> outputs.stringMatcher("question", Qti.V30.pattern(), Qti.V30.example())));
    }

    @Test
    @PactTestFor(pactMethod = "completedAsQti")
    void readsTheQuestionAsQti(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact cancelled(PactBuilder pact) {
        return Contract.of(pact, "a request for a generate-question session that is cancelled", "E9", "O3")
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
        return Contract.of(pact, "a request for a generate-question session that is expired", "E9", "O12.S", "O12.M")
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
