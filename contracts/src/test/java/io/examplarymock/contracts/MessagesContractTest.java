package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction.AsynchronousMessage;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.examplarymock.contracts.StatusUpdates.Update;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the embedded page posts to the page around it, once for each flow and status that sources name (O1 to O8). */
@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, providerType = ProviderType.ASYNCH, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about messages of the embedded page")
class MessagesContractTest {
    private static final String CONSUMER = "embed-messages";
    private static final String EXAM = "exam_dj8948hf98hf43";

    @Pact(consumer = CONSUMER)
    V4Pact examGenerated(PactBuilder pact) {
        return MessageContract.of(pact, "a message that generate-exam was completed", "O1", "O8.S")
                .given(Map.of("flow", "generate-exam", "status", "completed"))
                .posts("completed", outputs -> outputs.stringMatcher("examId", "exam_.+", EXAM));
    }

    @Test
    @PactTestFor(pactMethod = "examGenerated")
    void hearsThatAnExamWasGenerated(AsynchronousMessage message) {
        Update heard = heard(message);

        assertThat(heard.status()).isEqualTo("completed");
        assertThat(heard.outputs().required("examId").stringValue()).isEqualTo(EXAM);
    }

    @Pact(consumer = CONSUMER)
    V4Pact examCancelled(PactBuilder pact) {
        return MessageContract.of(pact, "a message that generate-exam was cancelled", "O1", "O8.S")
                .given(Map.of("flow", "generate-exam", "status", "cancelled"))
                .posts("cancelled");
    }

    @Test
    @PactTestFor(pactMethod = "examCancelled")
    void hearsThatAnExamWasGivenUp(AsynchronousMessage message) {
        Update heard = heard(message);

        assertThat(heard.status()).isEqualTo("cancelled");
        assertThat(heard.outputs()).isEmpty();
    }

    @Pact(consumer = CONSUMER)
    V4Pact examFailed(PactBuilder pact) {
        return MessageContract.of(pact, "a message that generate-exam failed", "O1", "O8.S")
                .given(Map.of("flow", "generate-exam", "status", "cancelled", "by", "fail"))
                .posts("cancelled");
    }

    @Test
    @PactTestFor(pactMethod = "examFailed")
    void hearsThatAnExamCouldNotBeGenerated(AsynchronousMessage message) {
        Update heard = heard(message);

        assertThat(heard.status()).isEqualTo("cancelled");
        assertThat(heard.outputs()).isEmpty();
    }

    @Pact(consumer = CONSUMER)
    V4Pact rubricEdited(PactBuilder pact) {
        return MessageContract.of(pact, "a message that edit-rubric was completed", "O2", "O8.S")
                .given(Map.of("flow", "edit-rubric", "status", "completed"))
                .posts(
                        "completed",
                        outputs -> outputs.object(
                                "rubric",
                                rubric -> rubric.minArrayLike(
                                        "criteria",
                                        1,
                                        criterion -> criterion
                                                .stringType("id", "argument")
                                                .stringType("title", "Argument"))));
    }

    @Test
    @PactTestFor(pactMethod = "rubricEdited")
    void hearsTheRubric(AsynchronousMessage message) {
        Update heard = heard(message);

        assertThat(heard.status()).isEqualTo("completed");
        assertThat(heard.outputs().at("/rubric/criteria/0/title").stringValue()).isEqualTo("Argument");
    }

    @Pact(consumer = CONSUMER)
    V4Pact questionGenerated(PactBuilder pact) {
        return MessageContract.of(pact, "a message that generate-question was completed", "O3", "O8.S")
                .given(Map.of("flow", "generate-question", "status", "completed"))
                .posts(
                        "completed",
                        outputs -> outputs.object(
                                "question",
                                question -> question.stringMatcher("id", "q_.+", "q_7Fh3kD92ms")
                                        .integerType("v", 1)
                                        .stringType("type", "examplary.default.true-false")
                                        .stringType("title", "Every square is a rectangle.")));
    }

    @Test
    @PactTestFor(pactMethod = "questionGenerated")
    void hearsTheQuestion(AsynchronousMessage message) {
        Update heard = heard(message);

        assertThat(heard.status()).isEqualTo("completed");
        assertThat(heard.outputs().at("/question/id").stringValue()).startsWith("q_");
    }

    @Pact(consumer = CONSUMER)
    V4Pact questionGeneratedAsQti21(PactBuilder pact) {
        return MessageContract.of(pact, "a message that generate-question was completed as QTI 2.1", "O3", "F3", "O8.S")
                .given(Map.of("flow", "generate-question", "status", "completed", "outputFormat", "qti_v2p1"))
                .posts("completed", outputs -> outputs.stringMatcher("question", Qti.V21.pattern(), Qti.V21.example()));
    }

    @Test
    @PactTestFor(pactMethod = "questionGeneratedAsQti21")
    void hearsTheQuestionAsQti21(AsynchronousMessage message) throws Exception {
        Update heard = heard(message);

        assertThat(heard.status()).isEqualTo("completed");
        assertThat(Qti.V21.read(heard.outputs().required("question").stringValue()))
                .isEqualTo("Squares");
    }

    @Pact(consumer = CONSUMER)
    V4Pact questionGeneratedAsQti30(PactBuilder pact) {
        return MessageContract.of(pact, "a message that generate-question was completed as QTI 3.0", "O3", "F3", "O8.S")
                .given(Map.of("flow", "generate-question", "status", "completed", "outputFormat", "qti_v3p0"))
                .posts("completed", outputs -> outputs.stringMatcher("question", Qti.V30.pattern(), Qti.V30.example()));
    }

    @Test
    @PactTestFor(pactMethod = "questionGeneratedAsQti30")
    void hearsTheQuestionAsQti30(AsynchronousMessage message) throws Exception {
        Update heard = heard(message);

        assertThat(heard.status()).isEqualTo("completed");
        assertThat(Qti.V30.read(heard.outputs().required("question").stringValue()))
                .isEqualTo("Squares");
    }

    @Pact(consumer = CONSUMER)
    V4Pact questionCancelled(PactBuilder pact) {
        return MessageContract.of(pact, "a message that generate-question was cancelled", "O3", "O8.S")
                .given(Map.of("flow", "generate-question", "status", "cancelled"))
                .posts("cancelled");
    }

    @Test
    @PactTestFor(pactMethod = "questionCancelled")
    void hearsThatAQuestionWasGivenUp(AsynchronousMessage message) {
        Update heard = heard(message);

        assertThat(heard.status()).isEqualTo("cancelled");
        assertThat(heard.outputs()).isEmpty();
    }

    @Pact(consumer = CONSUMER)
    V4Pact answerMarked(PactBuilder pact) {
        return MessageContract.of(pact, "a message that mark-answer was completed", "O4", "O8.S")
                .given(Map.of("flow", "mark-answer", "status", "completed"))
                .posts(
                        "completed",
                        outputs -> outputs.object(
                                "scoring",
                                scoring -> scoring.minArrayLike(
                                        "criteria",
                                        1,
                                        criterion -> criterion
                                                .stringType("id", "argument")
                                                .numberType("points", 4))));
    }

    @Test
    @PactTestFor(pactMethod = "answerMarked")
    void hearsTheScoring(AsynchronousMessage message) {
        Update heard = heard(message);

        assertThat(heard.status()).isEqualTo("completed");
        assertThat(heard.outputs().at("/scoring/criteria/0/points").intValue()).isEqualTo(4);
    }

    @Pact(consumer = CONSUMER)
    V4Pact markingCancelled(PactBuilder pact) {
        return MessageContract.of(pact, "a message that mark-answer was cancelled", "O4", "O8.S")
                .given(Map.of("flow", "mark-answer", "status", "cancelled"))
                .posts("cancelled");
    }

    @Test
    @PactTestFor(pactMethod = "markingCancelled")
    void hearsThatMarkingWasGivenUp(AsynchronousMessage message) {
        Update heard = heard(message);

        assertThat(heard.status()).isEqualTo("cancelled");
        assertThat(heard.outputs()).isEmpty();
    }

    @Pact(consumer = CONSUMER)
    V4Pact examStarted(PactBuilder pact) {
        return MessageContract.of(pact, "a message that take-exam was started", "O6.S", "O8.S")
                .given(Map.of("flow", "take-exam", "status", "started"))
                .posts("started");
    }

    @Test
    @PactTestFor(pactMethod = "examStarted")
    void hearsThatAQuestionOfAnExamWasAnswered(AsynchronousMessage message) {
        Update heard = heard(message);

        assertThat(heard.status()).isEqualTo("started");
        assertThat(heard.outputs()).isEmpty();
    }

    @Pact(consumer = CONSUMER)
    V4Pact examHandedIn(PactBuilder pact) {
        return MessageContract.of(pact, "a message that take-exam was completed", "O6.S", "O8.S")
                .given(Map.of("flow", "take-exam", "status", "completed", "by", "hand-in"))
                .posts("completed");
    }

    @Test
    @PactTestFor(pactMethod = "examHandedIn")
    void hearsThatAnExamWasHandedIn(AsynchronousMessage message) {
        Update heard = heard(message);

        assertThat(heard.status()).isEqualTo("completed");
        assertThat(heard.outputs()).isEmpty();
    }

    @Pact(consumer = CONSUMER)
    V4Pact examTimedOut(PactBuilder pact) {
        return MessageContract.of(pact, "a message that take-exam was completed by the time limit", "O6.S", "O8.S")
                .given(Map.of("flow", "take-exam", "status", "completed", "by", "time-limit"))
                .posts("completed");
    }

    @Test
    @PactTestFor(pactMethod = "examTimedOut")
    void hearsThatTheTimeForAnExamIsUp(AsynchronousMessage message) {
        Update heard = heard(message);

        assertThat(heard.status()).isEqualTo("completed");
        assertThat(heard.outputs()).isEmpty();
    }

    @Pact(consumer = CONSUMER)
    V4Pact practised(PactBuilder pact) {
        return MessageContract.of(pact, "a message that practice-space-student was started", "O7.M", "O8.S")
                .given(Map.of("flow", "practice-space-student", "status", "started"))
                .posts("started");
    }

    @Test
    @PactTestFor(pactMethod = "practised")
    void hearsThatAQuestionWasPractised(AsynchronousMessage message) {
        Update heard = heard(message);

        assertThat(heard.status()).isEqualTo("started");
        assertThat(heard.outputs()).isEmpty();
    }

    private static Update heard(AsynchronousMessage message) {
        StatusUpdates page = new StatusUpdates(URI.create(StatusUpdates.PLATFORM + "/embeds/55S843D7HfNf"));
        String data = message.contentsAsString();
        assertThat(page.hear("https://elsewhere.example.com", data)).isEmpty();
        return page.hear((String) message.getMetadata().get("origin"), data).orElseThrow();
    }
}
