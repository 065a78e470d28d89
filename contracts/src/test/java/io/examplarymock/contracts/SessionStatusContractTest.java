package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about the course of embed sessions")
class SessionStatusContractTest {
    private static final String CONSUMER = "embed-session-status";
    private static final String PATH = "/embed-sessions/${embedSessionId}";
    private static final String EXAMPLE = "/embed-sessions/" + Bodies.SESSION;

    @Pact(consumer = CONSUMER)
    V4Pact pending(PactBuilder pact) {
        return Contract.of(pact, "a request for a generate-exam session that is pending", "E9", "C8.S")
                .given("an embed session", Map.of("flow", "generate-exam", "status", "pending"))
                .get(PATH, EXAMPLE)
                .answers(200, Bodies.polled("generate-exam", "pending", presets -> {}, outputs -> {}));
    }

    @Test
    @PactTestFor(pactMethod = "pending")
    void readsAPendingSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact started(PactBuilder pact) {
        return Contract.of(pact, "a request for a generate-exam session that is started", "E9", "O13")
                .given("an embed session", Map.of("flow", "generate-exam", "status", "started"))
                .get(PATH, EXAMPLE)
                .answers(200, Bodies.polled("generate-exam", "started", presets -> {}, outputs -> {}));
    }

    @Test
    @PactTestFor(pactMethod = "started")
    void readsAStartedSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact completed(PactBuilder pact) {
        return Contract.of(pact, "a request for a generate-exam session that is completed", "E9", "O1", "O10", "O14")
                .given("an embed session", Map.of("flow", "generate-exam", "status", "completed"))
                .get(PATH, EXAMPLE)
                .answers(
                        200,
                        Bodies.polled(
                                "generate-exam",
                                "completed",
                                presets -> {},
                                outputs -> outputs.stringMatcher("examId", "exam_.+", Bodies.EXAM)));
    }

    @Test
    @PactTestFor(pactMethod = "completed")
    void readsTheExamOfACompletedSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact cancelled(PactBuilder pact) {
        return Contract.of(pact, "a request for a generate-exam session that is cancelled", "E9", "O1")
                .given("an embed session", Map.of("flow", "generate-exam", "status", "cancelled"))
                .get(PATH, EXAMPLE)
                .answers(200, Bodies.polled("generate-exam", "cancelled", presets -> {}, outputs -> {}));
    }

    @Test
    @PactTestFor(pactMethod = "cancelled")
    void readsACancelledSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact expired(PactBuilder pact) {
        return Contract.of(pact, "a request for a generate-exam session that is expired", "E9", "O12.S", "O12.M")
                .given("an embed session", Map.of("flow", "generate-exam", "status", "expired"))
                .get(PATH, EXAMPLE)
                .answers(200, Bodies.polled("generate-exam", "expired", presets -> {}, outputs -> {}));
    }

    @Test
    @PactTestFor(pactMethod = "expired")
    void readsAnExpiredSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact rubric(PactBuilder pact) {
        return Contract.of(pact, "a request for an edit-rubric session that is completed", "E9", "O2")
                .given("an embed session", Map.of("flow", "edit-rubric", "status", "completed"))
                .get(PATH, EXAMPLE)
                .answers(
                        200,
                        Bodies.polled(
                                "edit-rubric",
                                "completed",
                                presets -> {},
                                outputs -> outputs.object(
                                        "rubric",
                                        rubric -> rubric.minArrayLike(
                                                "criteria",
                                                1,
                                                criterion -> criterion
                                                        .stringType("id", "argument")
                                                        .stringType("title", "Argument")))));
    }

    @Test
    @PactTestFor(pactMethod = "rubric")
    void readsTheRubricOfACompletedSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact question(PactBuilder pact) {
        return Contract.of(pact, "a request for a generate-question session that is completed", "E9", "O3")
                .given("an embed session", Map.of("flow", "generate-question", "status", "completed"))
                .get(PATH, EXAMPLE)
                .answers(
                        200,
                        Bodies.polled(
                                "generate-question",
                                "completed",
                                presets -> {},
                                outputs -> outputs.object(
                                        "question",
                                        question -> question.stringMatcher("id", "q_.+", "q_7Fh3kD92ms")
                                                .integerType("v", 1)
                                                .stringType("type", "true-false")
                                                .stringType("title", "Every square is a rectangle."))));
    }

    @Test
    @PactTestFor(pactMethod = "question")
    void readsTheQuestionOfACompletedSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact questionCancelled(PactBuilder pact) {
        return Contract.of(pact, "a request for a generate-question session that is cancelled", "E9", "O3")
                .given("an embed session", Map.of("flow", "generate-question", "status", "cancelled"))
                .get(PATH, EXAMPLE)
                .answers(200, Bodies.polled("generate-question", "cancelled", presets -> {}, outputs -> {}));
    }

    @Test
    @PactTestFor(pactMethod = "questionCancelled")
    void readsACancelledQuestionSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact examStarted(PactBuilder pact) {
        return Contract.of(pact, "a request for a take-exam session that is started", "E9", "O6.S")
                .given("an embed session", Map.of("flow", "take-exam", "status", "started"))
                .get(PATH, EXAMPLE)
                .answers(
                        200,
                        Bodies.polled(
                                "take-exam",
                                "started",
                                presets -> presets.stringMatcher("examId", "exam_.+", Bodies.EXAM),
                                outputs -> {}));
    }

    @Test
    @PactTestFor(pactMethod = "examStarted")
    void readsAnExamSessionInProgress(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact examHandedIn(PactBuilder pact) {
        return Contract.of(pact, "a request for a take-exam session that is completed", "E9", "O6.S", "O10")
                .given("an embed session", Map.of("flow", "take-exam", "status", "completed"))
                .get(PATH, EXAMPLE)
                .answers(
                        200,
                        Bodies.polled(
                                "take-exam",
                                "completed",
                                presets -> presets.stringMatcher("examId", "exam_.+", Bodies.EXAM),
                                outputs -> {}));
    }

    @Test
    @PactTestFor(pactMethod = "examHandedIn")
    void readsAnExamSessionThatWasHandedIn(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact practising(PactBuilder pact) {
        return Contract.of(pact, "a request for a practice-space-student session that is started", "E9", "O7.S", "O7.M")
                .given("an embed session", Map.of("flow", "practice-space-student", "status", "started"))
                .get(PATH, EXAMPLE)
                .answers(
                        200,
                        Bodies.polled(
                                "practice-space-student",
                                "started",
                                presets -> presets.stringMatcher("practiceSpaceId", "space_.+", Bodies.SPACE),
                                outputs -> {}));
    }

    @Test
    @PactTestFor(pactMethod = "practising")
    void readsAPractisingSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact editing(PactBuilder pact) {
        return Contract.of(pact, "a request for an edit-exam session that is started", "E9", "O5")
                .given("an embed session", Map.of("flow", "edit-exam", "status", "started"))
                .get(PATH, EXAMPLE)
                .answers(
                        200,
                        Bodies.polled(
                                "edit-exam",
                                "started",
                                presets -> presets.stringMatcher("examId", "exam_.+", Bodies.EXAM),
                                outputs -> {}));
    }

    @Test
    @PactTestFor(pactMethod = "editing")
    void readsAnEditingSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact deleted(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session that was deleted", "E9", "O12.M", "G12")
                .given("a deleted embed session")
                .get(PATH, EXAMPLE)
                .answers(404, Bodies.error("Embed session not found."));
    }

    @Test
    @PactTestFor(pactMethod = "deleted")
    void doesNotReadASessionThatWasDeleted(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(404);
    }

    @Pact(consumer = CONSUMER)
    V4Pact deletion(PactBuilder pact) {
        return Contract.of(pact, "a request to delete an embed session", "E10", "G13")
                .given("an embed session", Map.of("flow", "take-exam", "status", "completed"))
                .delete(PATH, EXAMPLE)
                .answers(204);
    }

    @Test
    @PactTestFor(pactMethod = "deletion")
    void deletesASession(MockServer mock) throws Exception {
        assertThat(new Client(mock).delete(EXAMPLE)).isEqualTo(204);
    }

    @Pact(consumer = CONSUMER)
    V4Pact deletionTwice(PactBuilder pact) {
        return Contract.of(pact, "a request to delete an embed session that was deleted", "E10", "G12")
                .given("a deleted embed session")
                .delete(PATH, EXAMPLE)
                .answers(404, Bodies.error("Embed session not found."));
    }

    @Test
    @PactTestFor(pactMethod = "deletionTwice")
    void doesNotDeleteASessionTwice(MockServer mock) throws Exception {
        assertThat(new Client(mock).delete(EXAMPLE)).isEqualTo(404);
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutKey(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session without a key", "G12")
                .with(asked -> asked.method("GET").path(EXAMPLE))
                .answers(401, Bodies.error("Missing API key."));
    }

    @Test
    @PactTestFor(pactMethod = "withoutKey")
    void refusesToReadWithoutAKey(MockServer mock) throws Exception {
        assertThat(new Client(mock).exchange(EXAMPLE, request -> request).statusCode())
                .isEqualTo(401);
    }
}
