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
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about exams")
class ExamsContractTest {
    private static final String CONSUMER = "exams";
    private static final String PATH = "/exams/${examId}";
    private static final String EXPORT = PATH + "/export/qti3-zip";

    private static final Sample NAME = Sample.of("""
            {"name": "Midterm Exam - Algebra"}""");
    private static final Sample EXAM = Sample.of("""
            {"name": "Midterm Exam - Algebra", "subject": "Mathematics",
             "questions": [{"type": "true-false", "title": "Every square is a rectangle.",
                 "settings": {"correctAnswer": "true"}}],
             "permissions": [{"actor": "${actorId}", "role": "participant"}],
             "metadata": {"my_service_internal_id": "abc1234"}}""");
    private static final Sample WITHOUT_QUESTIONS = Sample.of("""
            {"name": "Midterm Exam - Algebra", "subject": "Mathematics", "questions": [],
             "permissions": [{"actor": "${actorId}", "role": "participant"}],
             "metadata": {"my_service_internal_id": "abc1234"}}""");
    private static final Sample FURTHER = Sample.of("""
            {"sourceMaterialIds": ["mat_1"], "context": "Linear equations", "studentLevel": "us_high_school_lower",
             "language": "en", "taxonomyId": "taxonomy_bloom", "intendedDuration": 45,
             "allowedGenerationQuestionTypes": ["true-false"]}""");
    private static final Sample NULLS = Sample.of("""
            {"name": "Midterm Exam - Algebra", "sourceMaterialIds": null, "context": null, "studentLevel": null,
             "language": null, "taxonomyId": null, "intendedDuration": null, "allowedGenerationQuestionTypes": null}""");
    private static final Sample ANSWERED = Sample.of("""
            {"id": "${examId}", "questions": []}""");
    private static final Sample NAMELESS = Sample.of("""
            {"subject": "Mathematics"}""");

    private static final Requests REQUESTS =
            new Requests("a request to create an exam", "a workspace", "/exams", NAME::and);

    private static final List<Variation> WRONG = Variation.table("""
            E2.P, G11 | with an empty name                       | {"name": ""}                                                           | /name
            E2.S, G11 | whose name is a number                   | {"name": 7}                                                            | /name
            E2.S, G11 | whose subject is a number                | {"subject": 7}                                                         | /subject
            E2.S, G11 | whose questions are no list              | {"questions": {}}                                                      | /questions
            E2.S, G11 | with a question that is a text           | {"questions": ["What is x?"]}                                          | /questions/0
            Q1, G11   | with a question whose title is a number  | {"questions": [{"type": "essay", "title": 7}]}                         | /questions/0/title
            E2.S, G11 | whose permissions are no list            | {"permissions": {}}                                                    | /permissions
            E2.S, G11 | with a permission for nobody             | {"permissions": [{"role": "participant"}]}                             | /permissions/0/actor
            E2.S, G11 | with a permission without a role         | {"permissions": [{"actor": "user_423r9j3r0jeddJA"}]}                   | /permissions/0/role
            G9, G11   | with a permission of an unknown role     | {"permissions": [{"actor": "user_423r9j3r0jeddJA", "role": "reader"}]} | /permissions/0/role
            E2.S, G11 | whose metadata is a text                 | {"metadata": "abc1234"}                                                | /metadata
            E2.P, G11 | whose source materials are no list       | {"sourceMaterialIds": "mat_1"}                                         | /sourceMaterialIds
            E2.P, G11 | whose source materials are not all texts | {"sourceMaterialIds": ["mat_1", 7]}                                    | /sourceMaterialIds/1
            E2.P, G11 | whose context is a number                | {"context": 7}                                                         | /context
            E2.P, G11 | whose student level is a number          | {"studentLevel": 7}                                                    | /studentLevel
            E2.P, G11 | whose language is a number               | {"language": 7}                                                        | /language
            E2.P, G11 | whose taxonomy is a number               | {"taxonomyId": 7}                                                      | /taxonomyId
            E2.P, G11 | whose duration is a text                 | {"intendedDuration": "45"}                                             | /intendedDuration
            E2.P, G11 | whose duration is no whole number        | {"intendedDuration": 22.5}                                             | /intendedDuration
            E2.P, G11 | whose question types are no list         | {"allowedGenerationQuestionTypes": "essay"}                            | /allowedGenerationQuestionTypes
            E2.P, G11 | whose question types are not all texts   | {"allowedGenerationQuestionTypes": ["essay", 7]}                       | /allowedGenerationQuestionTypes/1""");

    @Pact(consumer = CONSUMER)
    V4Pact creation(PactBuilder pact) {
        return Contract.of(pact, "a request to create an exam with a question", "E2.S", "Q1", "G8", "G13")
                .given("a user exists")
                .post("/exams", EXAM)
                .answers(
                        201,
                        exam(exam -> exam.object(
                                "metadata", metadata -> metadata.stringType("my_service_internal_id", "abc1234"))));
    }

    @Test
    @PactTestFor(pactMethod = "creation")
    void createsAnExamOfAllThatIsDocumented(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/exams", EXAM)).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutQuestions(PactBuilder pact) {
        return Contract.of(pact, "a request to create an exam without questions", "E2.S")
                .given("a user exists")
                .post("/exams", WITHOUT_QUESTIONS)
                .answers(201, NAME.and(ANSWERED).answer());
    }

    @Test
    @PactTestFor(pactMethod = "withoutQuestions")
    void createsAnExamWithoutQuestions(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/exams", WITHOUT_QUESTIONS)).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact smallest(PactBuilder pact) {
        return Contract.of(pact, "a request to create an exam of a name only", "E2.P")
                .post("/exams", NAME)
                .answers(201, NAME.and(ANSWERED).answer());
    }

    @Test
    @PactTestFor(pactMethod = "smallest")
    void createsAnExamOfANameOnly(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/exams", NAME)).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact further(PactBuilder pact) {
        return Contract.of(pact, "a request to create an exam with what generation goes by", "E2.P")
                .post("/exams", NAME.and(FURTHER))
                .answers(201, NAME.and(FURTHER).and(ANSWERED).answer());
    }

    @Test
    @PactTestFor(pactMethod = "further")
    void createsAnExamWithWhatGenerationGoesBy(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/exams", NAME.and(FURTHER))).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact nulls(PactBuilder pact) {
        return Contract.of(pact, "a request to create an exam whose further members are null", "E2.P")
                .post("/exams", NULLS)
                .answers(201, NAME.and(ANSWERED).answer());
    }

    @Test
    @PactTestFor(pactMethod = "nulls")
    void createsAnExamWithNulls(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/exams", NULLS)).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact nameless(PactBuilder pact) {
        return Contract.of(pact, "a request to create an exam without a name", "E2.P", "G11")
                .post("/exams", NAMELESS)
                .answers(400, Bodies.violation("/name"));
    }

    @Test
    @PactTestFor(pactMethod = "nameless")
    void refusesAnExamWithoutAName(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/exams", NAMELESS)).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrong(PactBuilder pact) {
        return REQUESTS.refused(pact, WRONG);
    }

    @Test
    @PactTestFor(pactMethod = "wrong")
    void refusesEachWrongMember(MockServer mock) throws Exception {
        REQUESTS.answer(400, mock, WRONG);
    }

    @Pact(consumer = CONSUMER)
    V4Pact reading(PactBuilder pact) {
        return Contract.of(pact, "a request for an exam", "E3", "Q1")
                .given("an exam exists", Map.of("questions", 3))
                .get(PATH)
                .answers(200, exam(exam -> {}));
    }

    @Test
    @PactTestFor(pactMethod = "reading")
    void readsAnExam(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(PATH)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact readingGenerated(PactBuilder pact) {
        return Contract.of(pact, "a request for an exam that was generated", "E3", "O14")
                .given("an embed session", new EmbedSessions("generate-exam").in("completed"))
                .get(PATH)
                .answers(
                        200,
                        newJsonBody(exam -> exam.stringMatcher("id", "exam_.+", Placeholders.fill("${examId}"))
                                        .stringType("name", "Midterm")
                                        .minArrayLike(
                                                "questions",
                                                1,
                                                question -> question.stringMatcher("id", "q_.+", "q_7Fh3kD92ms")
                                                        .integerType("v", 1)
                                                        .stringType("type", "essay")))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "readingGenerated")
    void readsAGeneratedExam(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(PATH)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact export(PactBuilder pact) {
        return Contract.of(pact, "a request to export an exam to QTI 3", "E4.S", "E4.P")
                .given("an exam exists", Map.of("questions", 3))
                .post(EXPORT)
                .answers(
                        200,
                        newJsonBody(export -> export.stringMatcher(
                                        "url", "https?://.+", "https://app.example.com/exports/midterm.zip"))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "export")
    void exportsAnExam(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EXPORT)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact exportGenerated(PactBuilder pact) {
        return Contract.of(pact, "a request to export an exam that was generated", "E4.S", "O14")
                .given("an embed session", new EmbedSessions("generate-exam").in("completed"))
                .post(EXPORT)
                .answers(
                        200,
                        newJsonBody(export -> export.stringMatcher(
                                        "url", "https?://.+", "https://app.example.com/exports/midterm.zip"))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "exportGenerated")
    void exportsAGeneratedExam(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EXPORT)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact deletion(PactBuilder pact) {
        return Contract.of(pact, "a request to delete an exam", "E5", "G13")
                .given("an exam exists", Map.of("questions", 3))
                .delete(PATH)
                .answers(204);
    }

    @Test
    @PactTestFor(pactMethod = "deletion")
    void deletesAnExam(MockServer mock) throws Exception {
        assertThat(new Client(mock).delete(PATH)).isEqualTo(204);
    }

    @Pact(consumer = CONSUMER)
    V4Pact deletionGenerated(PactBuilder pact) {
        return Contract.of(pact, "a request to delete an exam that was generated", "E5", "O14")
                .given("an embed session", new EmbedSessions("generate-exam").in("completed"))
                .delete(PATH)
                .answers(204);
    }

    @Test
    @PactTestFor(pactMethod = "deletionGenerated")
    void deletesAGeneratedExam(MockServer mock) throws Exception {
        assertThat(new Client(mock).delete(PATH)).isEqualTo(204);
    }

    private static DslPart exam(Consumer<LambdaDslObject> particular) {
        return newJsonBody(exam -> {
                    exam.stringMatcher("id", "exam_.+", Placeholders.fill("${examId}"));
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
                                    .stringMatcher("actor", "user_.+", Placeholders.fill("${actorId}"))
                                    .stringType("role", "participant"));
                    particular.accept(exam);
                })
                .build();
    }
}
