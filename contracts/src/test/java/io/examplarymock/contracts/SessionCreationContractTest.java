package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about opening the flows that make something")
class SessionCreationContractTest {
    private static final String CONSUMER = "embed-session-creation";

    @Pact(consumer = CONSUMER)
    V4Pact generateExam(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a generate-exam session with all presets",
                        "E8",
                        "C7",
                        "C8.S",
                        "C10",
                        "F1.S",
                        "F1.P")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> {
                                    session.stringValue("flow", "generate-exam")
                                            .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR);
                                    session.object(
                                            "presets",
                                            presets -> presets.stringType("name", "Midterm")
                                                    .stringType("subject", "Mathematics")
                                                    .stringType("studentLevel", "us_high_school_lower")
                                                    .stringType("language", "en")
                                                    .stringType("context", "Linear equations")
                                                    .stringType("taxonomyId", "taxonomy_bloom")
                                                    .integerType("intendedDuration", 45)
                                                    .array("sourceMaterialIds", ids -> ids.stringType("mat_1"))
                                                    .array(
                                                            "allowedGenerationQuestionTypes",
                                                            types -> types.stringType("true-false")));
                                    session.object(
                                            "theme",
                                            theme -> theme.stringType("primaryColor", "#4f46e5")
                                                    .stringType("locale", "en"));
                                    session.object(
                                            "metadata",
                                            metadata -> metadata.stringType("myUniqueIdentifier", "abc1234"));
                                    session.stringValue("returnUrl", "https://example.com")
                                            .stringValue("allowedOrigin", "http://localhost:3000");
                                })
                                .build())
                .answers(
                        201,
                        Bodies.created(
                                "generate-exam",
                                presets -> presets.stringType("name", "Midterm")
                                        .stringType("subject", "Mathematics")
                                        .stringType("studentLevel", "us_high_school_lower")
                                        .stringType("language", "en")
                                        .stringType("context", "Linear equations")
                                        .stringType("taxonomyId", "taxonomy_bloom")
                                        .integerType("intendedDuration", 45)
                                        .array("sourceMaterialIds", ids -> ids.stringType("mat_1"))
                                        .array(
                                                "allowedGenerationQuestionTypes",
                                                types -> types.stringType("true-false"))));
    }

    @Test
    @PactTestFor(pactMethod = "generateExam")
    void opensGenerateExamWithAllPresets(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam", "actor": "user_423r9j3r0jeddJA", "presets": {"name": "Midterm", "subject": "Mathematics", "studentLevel": "us_high_school_lower", "language": "en", "context": "Linear equations", "taxonomyId": "taxonomy_bloom", "intendedDuration": 45,
 "sourceMaterialIds": ["mat_1"], "allowedGenerationQuestionTypes": ["true-false"]},
 "theme": {"primaryColor": "#4f46e5", "locale": "en"}, "metadata": {"myUniqueIdentifier": "abc1234"},
 "returnUrl": "https://example.com", "allowedOrigin": "http://localhost:3000"}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact editRubric(PactBuilder pact) {
        return Contract.of(pact, "a request for an edit-rubric session with all presets", "E8", "F2")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> {
                                    session.stringValue("flow", "edit-rubric")
                                            .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR);
                                    session.object(
                                            "presets",
                                            presets -> presets.booleanType("showDoneButton", true)
                                                    .object(
                                                            "rubric",
                                                            rubric -> rubric.stringValue("rubricType", "simple")
                                                                    .array(
                                                                            "criteria",
                                                                            criteria -> criteria.object(
                                                                                    criterion -> criterion
                                                                                            .stringType(
                                                                                                    "id", "argument")
                                                                                            .stringType(
                                                                                                    "title", "Argument")
                                                                                            .stringType(
                                                                                                    "description",
                                                                                                    "Gives reasons.")
                                                                                            .array(
                                                                                                    "levels",
                                                                                                    levels ->
                                                                                                            levels
                                                                                                                    .object(
                                                                                                                            level ->
                                                                                                                                    level.stringType(
                                                                                                                                                    "id",
                                                                                                                                                    "strong")
                                                                                                                                            .stringType(
                                                                                                                                                    "title",
                                                                                                                                                    "Strong")
                                                                                                                                            .stringType(
                                                                                                                                                    "description",
                                                                                                                                                    "Two reasons.")
                                                                                                                                            .numberType(
                                                                                                                                                    "points",
                                                                                                                                                    2)))))));
                                    session.object(
                                            "theme",
                                            theme -> theme.stringType("primaryColor", "#4f46e5")
                                                    .stringType("locale", "en"));
                                    session.object(
                                            "metadata",
                                            metadata -> metadata.stringType("myUniqueIdentifier", "abc1234"));
                                    session.stringValue("returnUrl", "https://example.com")
                                            .stringValue("allowedOrigin", "http://localhost:3000");
                                })
                                .build())
                .answers(
                        201,
                        Bodies.created(
                                "edit-rubric",
                                presets -> presets.booleanType("showDoneButton", true)
                                        .object(
                                                "rubric",
                                                rubric -> rubric.stringValue("rubricType", "simple")
                                                        .array(
                                                                "criteria",
                                                                criteria -> criteria.object(criterion -> criterion
                                                                        .stringType("id", "argument")
                                                                        .stringType("title", "Argument")
                                                                        .stringType("description", "Gives reasons.")
                                                                        .array(
                                                                                "levels",
                                                                                levels -> levels.object(level ->
                                                                                        level.stringType("id", "strong")
                                                                                                .stringType(
                                                                                                        "title",
                                                                                                        "Strong")
                                                                                                .stringType(
                                                                                                        "description",
                                                                                                        "Two reasons.")
                                                                                                .numberType(
                                                                                                        "points",
                                                                                                        2))))))));
    }

    @Test
    @PactTestFor(pactMethod = "editRubric")
    void opensEditRubricWithAllPresets(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "edit-rubric", "actor": "user_423r9j3r0jeddJA", "presets": {"showDoneButton": true, "rubric": {"rubricType": "simple", "criteria": [{"id": "argument", "title": "Argument", "description": "Gives reasons.",
 "levels": [{"id": "strong", "title": "Strong", "description": "Two reasons.", "points": 2}]}]}},
 "theme": {"primaryColor": "#4f46e5", "locale": "en"}, "metadata": {"myUniqueIdentifier": "abc1234"},
 "returnUrl": "https://example.com", "allowedOrigin": "http://localhost:3000"}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact generateQuestion(PactBuilder pact) {
        return Contract.of(pact, "a request for a generate-question session with all presets", "E8", "F3")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> {
                                    session.stringValue("flow", "generate-question")
                                            .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR);
                                    session.object(
                                            "presets",
                                            presets -> presets.stringType("subject", "Biology")
                                                    .stringType("studentLevel", "us_high_school_lower")
                                                    .stringType("language", "en")
                                                    .stringType("context", "Photosynthesis")
                                                    .array("sourceMaterialIds", ids -> ids.stringType("mat_1"))
                                                    .stringValue("questionType", "true-false")
                                                    .booleanType("hideSubject", true)
                                                    .booleanType("hideStudentLevel", true)
                                                    .stringValue("outputFormat", "qti_v3p0"));
                                    session.object(
                                            "theme",
                                            theme -> theme.stringType("primaryColor", "#4f46e5")
                                                    .stringType("locale", "en"));
                                    session.object(
                                            "metadata",
                                            metadata -> metadata.stringType("myUniqueIdentifier", "abc1234"));
                                    session.stringValue("returnUrl", "https://example.com")
                                            .stringValue("allowedOrigin", "http://localhost:3000");
                                })
                                .build())
                .answers(
                        201,
                        Bodies.created(
                                "generate-question",
                                presets -> presets.stringType("subject", "Biology")
                                        .stringType("studentLevel", "us_high_school_lower")
                                        .stringType("language", "en")
                                        .stringType("context", "Photosynthesis")
                                        .array("sourceMaterialIds", ids -> ids.stringType("mat_1"))
                                        .stringValue("questionType", "true-false")
                                        .booleanType("hideSubject", true)
                                        .booleanType("hideStudentLevel", true)
                                        .stringValue("outputFormat", "qti_v3p0")));
    }

    @Test
    @PactTestFor(pactMethod = "generateQuestion")
    void opensGenerateQuestionWithAllPresets(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-question", "actor": "user_423r9j3r0jeddJA", "presets": {"subject": "Biology", "studentLevel": "us_high_school_lower", "language": "en", "context": "Photosynthesis", "sourceMaterialIds": ["mat_1"],
 "questionType": "true-false", "hideSubject": true, "hideStudentLevel": true, "outputFormat": "qti_v3p0"},
 "theme": {"primaryColor": "#4f46e5", "locale": "en"}, "metadata": {"myUniqueIdentifier": "abc1234"},
 "returnUrl": "https://example.com", "allowedOrigin": "http://localhost:3000"}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact smallestGenerateExam(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a generate-exam session of flow and actor only",
                        "E8",
                        "C8.M",
                        "C9.M",
                        "F1.S")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exam")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR))
                                .build())
                .answers(201, Bodies.smallest("generate-exam"));
    }

    @Test
    @PactTestFor(pactMethod = "smallestGenerateExam")
    void opensGenerateExamOfFlowAndActor(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam", "actor": "user_423r9j3r0jeddJA"}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact smallestEditRubric(PactBuilder pact) {
        return Contract.of(
                        pact, "a request for a edit-rubric session of flow and actor only", "E8", "C8.M", "C9.M", "F2")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "edit-rubric")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR))
                                .build())
                .answers(201, Bodies.smallest("edit-rubric"));
    }

    @Test
    @PactTestFor(pactMethod = "smallestEditRubric")
    void opensEditRubricOfFlowAndActor(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "edit-rubric", "actor": "user_423r9j3r0jeddJA"}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact smallestGenerateQuestion(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a generate-question session of flow and actor only",
                        "E8",
                        "C8.M",
                        "C9.M",
                        "F3")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-question")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR))
                                .build())
                .answers(201, Bodies.smallest("generate-question"));
    }

    @Test
    @PactTestFor(pactMethod = "smallestGenerateQuestion")
    void opensGenerateQuestionOfFlowAndActor(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-question", "actor": "user_423r9j3r0jeddJA"}""")).isEqualTo(201);
    }
}
