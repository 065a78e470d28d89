package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about exams")
class ExamsContractTest {
    private static final String CONSUMER = "exams";
    private static final String PATH = "/exams/${examId}";
    private static final String EXAMPLE = "/exams/" + Bodies.EXAM;

    @Pact(consumer = CONSUMER)
    V4Pact creation(PactBuilder pact) {
        return Contract.of(pact, "a request to create an exam with a question", "E2.S", "Q1")
                .given("a user exists")
                .post(
                        "/exams",
                        newJsonBody(exam -> {
                                    exam.stringType("name", "Midterm Exam - Algebra")
                                            .stringType("subject", "Mathematics");
                                    exam.minArrayLike(
                                            "questions",
                                            1,
                                            question -> question.stringValue("type", "true-false")
                                                    .stringType("title", "Every square is a rectangle.")
                                                    .object(
                                                            "settings",
                                                            settings -> settings.stringValue("correctAnswer", "true")));
                                    exam.array(
                                            "permissions",
                                            permissions -> permissions.object(permission -> permission
                                                    .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                                    .stringValue("role", "participant")));
                                    exam.object(
                                            "metadata",
                                            metadata -> metadata.stringType("my_service_internal_id", "abc1234"));
                                })
                                .build())
                .answers(
                        201,
                        exam(exam -> exam.object(
                                "metadata", metadata -> metadata.stringType("my_service_internal_id", "abc1234"))));
    }

    @Test
    @PactTestFor(pactMethod = "creation")
    void createsAnExamOfAllThatIsDocumented(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/exams", """
   {"name": "Midterm Exam - Algebra", "subject": "Mathematics",
    "questions": [{"type": "true-false", "title": "Every square is a rectangle.", "settings": {"correctAnswer": "true"}}],
    "permissions": [{"actor": "user_423r9j3r0jeddJA", "role": "participant"}],
    "metadata": {"my_service_internal_id": "abc1234"}}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact smallest(PactBuilder pact) {
        return Contract.of(pact, "a request to create an exam of a name only", "E2.P")
                .post(
                        "/exams",
                        newJsonBody(exam -> exam.stringType("name", "Midterm Exam - Algebra"))
                                .build())
                .answers(
                        201,
                        newJsonBody(exam -> exam.stringMatcher("id", "exam_.+", Bodies.EXAM)
                                        .stringType("name", "Midterm Exam - Algebra")
                                        .array("questions"))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "smallest")
    void createsAnExamOfANameOnly(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/exams", """
   {"name": "Midterm Exam - Algebra"}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact nameless(PactBuilder pact) {
        return Contract.of(pact, "a request to create an exam without a name", "E2.P", "G11")
                .post(
                        "/exams",
                        newJsonBody(exam -> exam.stringType("subject", "Mathematics"))
                                .build())
                .answers(400, Bodies.violation("/name"));
    }

    @Test
    @PactTestFor(pactMethod = "nameless")
    void refusesAnExamWithoutAName(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/exams", """
   {"subject": "Mathematics"}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact reading(PactBuilder pact) {
        return Contract.of(pact, "a request for an exam", "E3", "Q1")
                .given("an exam exists")
                .get(PATH, EXAMPLE)
                .answers(200, exam(exam -> {}));
    }

    @Test
    @PactTestFor(pactMethod = "reading")
    void readsAnExamWithItsQuestions(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact readingDeleted(PactBuilder pact) {
        return Contract.of(pact, "a request for an exam that was deleted", "E3", "G12")
                .given("a deleted exam")
                .get(PATH, EXAMPLE)
                .answers(404, Bodies.error("Exam not found."));
    }

    @Test
    @PactTestFor(pactMethod = "readingDeleted")
    void doesNotReadAnExamThatWasDeleted(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(404);
    }

    @Pact(consumer = CONSUMER)
    V4Pact deletion(PactBuilder pact) {
        return Contract.of(pact, "a request to delete an exam", "E5", "G13")
                .given("an exam exists")
                .delete(PATH, EXAMPLE)
                .answers(204);
    }

    @Test
    @PactTestFor(pactMethod = "deletion")
    void deletesAnExam(MockServer mock) throws Exception {
        assertThat(new Client(mock).delete(EXAMPLE)).isEqualTo(204);
    }

    @Pact(consumer = CONSUMER)
    V4Pact deletionTwice(PactBuilder pact) {
        return Contract.of(pact, "a request to delete an exam that was deleted", "E5", "G12")
                .given("a deleted exam")
                .delete(PATH, EXAMPLE)
                .answers(404, Bodies.error("Exam not found."));
    }

    @Test
    @PactTestFor(pactMethod = "deletionTwice")
    void doesNotDeleteAnExamTwice(MockServer mock) throws Exception {
        assertThat(new Client(mock).delete(EXAMPLE)).isEqualTo(404);
    }

    private static DslPart exam(Consumer<LambdaDslObject> particular) {
        return newJsonBody(exam -> {
                    exam.stringMatcher("id", "exam_.+", Bodies.EXAM);
                    exam.stringType("name", "Midterm Exam - Algebra").stringType("subject", "Mathematics");
                    exam.minArrayLike(
                            "questions",
                            1,
                            question -> question.stringMatcher("id", "q_.+", "q_7Fh3kD92ms")
                                    .integerType("v", 1)
                                    .stringType("type", "true-false")
                                    .stringType("title", "Every square is a rectangle."));
                    exam.minArrayLike(
                            "permissions",
                            1,
                            permission -> permission
                                    .stringMatcher("actor", "user_.+", Bodies.ACTOR)
                                    .stringType("role", "participant"));
                    particular.accept(exam);
                })
                .build();
    }
}
