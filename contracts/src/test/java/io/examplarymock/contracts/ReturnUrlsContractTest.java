package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction.AsynchronousMessage;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * With which query the browser comes back, once for each flow and outcome (O1 to O4, O6, O9). A redirect is no request
 * to the API, so each is a message whose contents are the query, with the whole address beside it.
 */
@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, providerType = ProviderType.ASYNCH, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about return URLs")
class ReturnUrlsContractTest {
    private static final String CONSUMER = "return-urls";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EXAM = "exam_dj8948hf98hf43";
    private static final String JSON_OBJECT = "\\{.+\\}";
    private static final String RUBRIC = """
            {"rubricType":"simple","criteria":[{"id":"form","title":"Form & content","levels":[]}]}""";
    private static final String QUESTION = """
            {"id":"q_7Fh3kD92ms","v":1,"type":"essay","title":"What is a square?"}""";
    private static final String SCORING = """
            {"criteria":[{"id":"argument","points":4}]}""";

    @Pact(consumer = CONSUMER)
    V4Pact examGenerated(PactBuilder pact) {
        return MessageContract.of(pact, "a redirect after generate-exam was completed", "O1", "O9.S")
                .given(Map.of("flow", "generate-exam", "status", "completed", "returnUrl", ReturnedQuery.PAGE))
                .redirects(ReturnedQuery.of("completed").and("examId", "exam_[A-Za-z0-9]+", EXAM));
    }

    @Test
    @PactTestFor(pactMethod = "examGenerated")
    void comesBackWithTheExam(AsynchronousMessage redirect) {
        Map<String, String> query = opened(redirect);

        assertThat(query).containsOnly(entry("status", "completed"), entry("examId", EXAM));
    }

    @Pact(consumer = CONSUMER)
    V4Pact examCancelled(PactBuilder pact) {
        return MessageContract.of(pact, "a redirect after generate-exam was cancelled", "O1", "O9.S")
                .given(Map.of("flow", "generate-exam", "status", "cancelled", "returnUrl", ReturnedQuery.PAGE))
                .redirects(ReturnedQuery.of("cancelled"));
    }

    @Test
    @PactTestFor(pactMethod = "examCancelled")
    void comesBackWithoutAnExam(AsynchronousMessage redirect) {
        Map<String, String> query = opened(redirect);

        assertThat(query).containsOnly(entry("status", "cancelled"));
    }

    @Pact(consumer = CONSUMER)
    V4Pact examFailed(PactBuilder pact) {
        return MessageContract.of(pact, "a redirect after generate-exam failed", "O1", "O9.S")
                .given(Map.of(
                        "flow", "generate-exam", "status", "cancelled", "by", "fail", "returnUrl", ReturnedQuery.PAGE))
                .redirects(ReturnedQuery.of("cancelled"));
    }

    @Test
    @PactTestFor(pactMethod = "examFailed")
    void comesBackWithoutAnExamThatCouldNotBeGenerated(AsynchronousMessage redirect) {
        Map<String, String> query = opened(redirect);

        assertThat(query).containsOnly(entry("status", "cancelled"));
    }

    @Pact(consumer = CONSUMER)
    V4Pact examGeneratedFromAddressWithQuery(PactBuilder pact) {
        return MessageContract.of(
                        pact,
                        "a redirect after generate-exam was completed, to an address with a query",
                        "O1",
                        "O9.S",
                        "O9.M")
                .given(Map.of(
                        "flow", "generate-exam", "status", "completed", "returnUrl", ReturnedQuery.PAGE + "?course=7"))
                .redirects(ReturnedQuery.with("course", "7")
                        .and("status", "completed")
                        .and("examId", "exam_[A-Za-z0-9]+", EXAM));
    }

    @Test
    @PactTestFor(pactMethod = "examGeneratedFromAddressWithQuery")
    void comesBackWithItsOwnParametersToo(AsynchronousMessage redirect) {
        Map<String, String> query = opened(redirect);

        assertThat(query).containsOnly(entry("course", "7"), entry("status", "completed"), entry("examId", EXAM));
    }

    @Pact(consumer = CONSUMER)
    V4Pact rubricEdited(PactBuilder pact) {
        return MessageContract.of(pact, "a redirect after edit-rubric was completed", "O2", "O9.M")
                .given(Map.of("flow", "edit-rubric", "status", "completed", "returnUrl", ReturnedQuery.PAGE))
                .redirects(ReturnedQuery.of("completed").and("rubric", JSON_OBJECT, RUBRIC));
    }

    @Test
    @PactTestFor(pactMethod = "rubricEdited")
    void comesBackWithTheRubric(AsynchronousMessage redirect) {
        Map<String, String> query = opened(redirect);

        assertThat(query).containsOnlyKeys("status", "rubric").containsEntry("status", "completed");
        assertThat(json(query.get("rubric")).at("/criteria/0/title").stringValue())
                .isEqualTo("Form & content");
    }

    @Pact(consumer = CONSUMER)
    V4Pact questionGenerated(PactBuilder pact) {
        return MessageContract.of(pact, "a redirect after generate-question was completed", "O3", "O9.M")
                .given(Map.of("flow", "generate-question", "status", "completed", "returnUrl", ReturnedQuery.PAGE))
                .redirects(ReturnedQuery.of("completed").and("question", JSON_OBJECT, QUESTION));
    }

    @Test
    @PactTestFor(pactMethod = "questionGenerated")
    void comesBackWithTheQuestion(AsynchronousMessage redirect) {
        Map<String, String> query = opened(redirect);

        assertThat(query).containsOnlyKeys("status", "question").containsEntry("status", "completed");
        assertThat(json(query.get("question")).required("id").stringValue()).isEqualTo("q_7Fh3kD92ms");
    }

    @Pact(consumer = CONSUMER)
    V4Pact questionGeneratedAsQti21(PactBuilder pact) {
        return MessageContract.of(
                        pact, "a redirect after generate-question was completed as QTI 2.1", "O3", "F3", "O9.M")
                .given(Map.of(
                        "flow",
                        "generate-question",
                        "status",
                        "completed",
                        "outputFormat",
                        "qti_v2p1",
                        "returnUrl",
                        ReturnedQuery.PAGE))
                .redirects(ReturnedQuery.of("completed").and("question", Qti.V21.pattern(), Qti.V21.example()));
    }

    @Test
    @PactTestFor(pactMethod = "questionGeneratedAsQti21")
    void comesBackWithTheQuestionAsQti21(AsynchronousMessage redirect) throws Exception {
        Map<String, String> query = opened(redirect);

        assertThat(query).containsOnlyKeys("status", "question").containsEntry("status", "completed");
        assertThat(Qti.V21.read(query.get("question"))).isEqualTo("Squares");
    }

    @Pact(consumer = CONSUMER)
    V4Pact questionGeneratedAsQti30(PactBuilder pact) {
        return MessageContract.of(
                        pact, "a redirect after generate-question was completed as QTI 3.0", "O3", "F3", "O9.M")
                .given(Map.of(
                        "flow",
                        "generate-question",
                        "status",
                        "completed",
                        "outputFormat",
                        "qti_v3p0",
                        "returnUrl",
                        ReturnedQuery.PAGE))
                .redirects(ReturnedQuery.of("completed").and("question", Qti.V30.pattern(), Qti.V30.example()));
    }

    @Test
    @PactTestFor(pactMethod = "questionGeneratedAsQti30")
    void comesBackWithTheQuestionAsQti30(AsynchronousMessage redirect) throws Exception {
        Map<String, String> query = opened(redirect);

        assertThat(query).containsOnlyKeys("status", "question").containsEntry("status", "completed");
        assertThat(Qti.V30.read(query.get("question"))).isEqualTo("Squares");
    }

    @Pact(consumer = CONSUMER)
    V4Pact questionCancelled(PactBuilder pact) {
        return MessageContract.of(pact, "a redirect after generate-question was cancelled", "O3")
                .given(Map.of("flow", "generate-question", "status", "cancelled", "returnUrl", ReturnedQuery.PAGE))
                .redirects(ReturnedQuery.of("cancelled"));
    }

    @Test
    @PactTestFor(pactMethod = "questionCancelled")
    void comesBackWithoutAQuestion(AsynchronousMessage redirect) {
        Map<String, String> query = opened(redirect);

        assertThat(query).containsOnly(entry("status", "cancelled"));
    }

    @Pact(consumer = CONSUMER)
    V4Pact answerMarked(PactBuilder pact) {
        return MessageContract.of(pact, "a redirect after mark-answer was completed", "O4", "O9.M")
                .given(Map.of("flow", "mark-answer", "status", "completed", "returnUrl", ReturnedQuery.PAGE))
                .redirects(ReturnedQuery.of("completed").and("scoring", JSON_OBJECT, SCORING));
    }

    @Test
    @PactTestFor(pactMethod = "answerMarked")
    void comesBackWithTheScoring(AsynchronousMessage redirect) {
        Map<String, String> query = opened(redirect);

        assertThat(query).containsOnlyKeys("status", "scoring").containsEntry("status", "completed");
        assertThat(json(query.get("scoring")).at("/criteria/0/points").intValue())
                .isEqualTo(4);
    }

    @Pact(consumer = CONSUMER)
    V4Pact markingCancelled(PactBuilder pact) {
        return MessageContract.of(pact, "a redirect after mark-answer was cancelled", "O4")
                .given(Map.of("flow", "mark-answer", "status", "cancelled", "returnUrl", ReturnedQuery.PAGE))
                .redirects(ReturnedQuery.of("cancelled"));
    }

    @Test
    @PactTestFor(pactMethod = "markingCancelled")
    void comesBackWithoutAScoring(AsynchronousMessage redirect) {
        Map<String, String> query = opened(redirect);

        assertThat(query).containsOnly(entry("status", "cancelled"));
    }

    @Pact(consumer = CONSUMER)
    V4Pact examHandedIn(PactBuilder pact) {
        return MessageContract.of(pact, "a redirect after take-exam was completed", "O6.M")
                .given(Map.of(
                        "flow", "take-exam", "status", "completed", "by", "hand-in", "returnUrl", ReturnedQuery.PAGE))
                .redirects(ReturnedQuery.of("completed"));
    }

    @Test
    @PactTestFor(pactMethod = "examHandedIn")
    void comesBackFromAnExam(AsynchronousMessage redirect) {
        Map<String, String> query = opened(redirect);

        assertThat(query).containsOnly(entry("status", "completed"));
    }

    @Pact(consumer = CONSUMER)
    V4Pact examTimedOut(PactBuilder pact) {
        return MessageContract.of(pact, "a redirect after take-exam was completed by the time limit", "O6.M", "O13")
                .given(Map.of(
                        "flow",
                        "take-exam",
                        "status",
                        "completed",
                        "by",
                        "time-limit",
                        "returnUrl",
                        ReturnedQuery.PAGE))
                .redirects(ReturnedQuery.of("completed"));
    }

    @Test
    @PactTestFor(pactMethod = "examTimedOut")
    void comesBackFromAnExamWhoseTimeWasUp(AsynchronousMessage redirect) {
        Map<String, String> query = opened(redirect);

        assertThat(query).containsOnly(entry("status", "completed"));
    }

    /** Opens the page at the redirect's address, which has to say the same as its contents. */
    private static Map<String, String> opened(AsynchronousMessage redirect) {
        Map<String, String> query =
                ReturnPage.opened((String) redirect.getMetadata().get("url"));
        assertThat(json(redirect.contentsAsString())).isEqualTo(JSON.valueToTree(query));
        return query;
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
