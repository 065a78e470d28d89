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
@DisplayName("The contract about presets that are wrong")
class SessionPresetsContractTest {
    private static final String CONSUMER = "embed-session-presets";

    @Pact(consumer = CONSUMER)
    V4Pact wrongSubject(PactBuilder pact) {
        return Contract.of(pact, "a generate-exam session with a subject of the wrong type", "F1.S", "C13.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exam")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .object("presets", presets -> presets.numberValue("subject", 7)))
                                .build())
                .answers(400, Bodies.violation("/presets/subject"));
    }

    @Test
    @PactTestFor(pactMethod = "wrongSubject")
    void refusesASubjectThatIsANumber(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam", "actor": "user_423r9j3r0jeddJA", "presets": {"subject": 7}}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrongDuration(PactBuilder pact) {
        return Contract.of(pact, "a generate-exam session with a duration off its steps", "F1.P", "C13.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exam")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .object("presets", presets -> presets.numberValue("intendedDuration", 20)))
                                .build())
                .answers(400, Bodies.violation("/presets/intendedDuration"));
    }

    @Test
    @PactTestFor(pactMethod = "wrongDuration")
    void refusesADurationOffItsSteps(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam", "actor": "user_423r9j3r0jeddJA", "presets": {"intendedDuration": 20}}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrongButton(PactBuilder pact) {
        return Contract.of(pact, "an edit-rubric session with a button of the wrong type", "F2", "C13.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "edit-rubric")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .object("presets", presets -> presets.stringValue("showDoneButton", "yes")))
                                .build())
                .answers(400, Bodies.violation("/presets/showDoneButton"));
    }

    @Test
    @PactTestFor(pactMethod = "wrongButton")
    void refusesAButtonThatIsAText(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "edit-rubric", "actor": "user_423r9j3r0jeddJA", "presets": {"showDoneButton": "yes"}}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrongFormat(PactBuilder pact) {
        return Contract.of(pact, "a generate-question session with an unknown output format", "F3", "C13.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-question")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .object("presets", presets -> presets.stringValue("outputFormat", "qti_v1p2")))
                                .build())
                .answers(400, Bodies.violation("/presets/outputFormat"));
    }

    @Test
    @PactTestFor(pactMethod = "wrongFormat")
    void refusesAnUnknownOutputFormat(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-question", "actor": "user_423r9j3r0jeddJA", "presets": {"outputFormat": "qti_v1p2"}}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact examMissing(PactBuilder pact) {
        return Contract.of(pact, "a take-exam session whose presets name no exam", "F6.S", "C13.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "take-exam")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .object("presets", presets -> presets.stringType("note", "none")))
                                .build())
                .answers(400, Bodies.violation("/presets/examId"));
    }

    @Test
    @PactTestFor(pactMethod = "examMissing")
    void refusesToTakeNoExam(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "take-exam", "actor": "user_423r9j3r0jeddJA", "presets": {"note": "none"}}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact examWithoutPrefix(PactBuilder pact) {
        return Contract.of(pact, "a take-exam session whose exam id has another prefix", "F6.S", "C13.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "take-exam")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .object("presets", presets -> presets.stringValue("examId", "dj8948hf98hf43")))
                                .build())
                .answers(400, Bodies.violation("/presets/examId"));
    }

    @Test
    @PactTestFor(pactMethod = "examWithoutPrefix")
    void refusesAnExamIdOfAnotherPrefix(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "take-exam", "actor": "user_423r9j3r0jeddJA", "presets": {"examId": "dj8948hf98hf43"}}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact examUnknown(PactBuilder pact) {
        return Contract.of(pact, "a take-exam session whose exam does not exist", "F6.S", "C14.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "take-exam")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .object("presets", presets -> presets.stringValue("examId", "exam_none")))
                                .build())
                .answers(400, Bodies.error("The exam \"exam_none\" does not exist in your workspace."));
    }

    @Test
    @PactTestFor(pactMethod = "examUnknown")
    void refusesAnExamThatDoesNotExist(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "take-exam", "actor": "user_423r9j3r0jeddJA", "presets": {"examId": "exam_none"}}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact editMissing(PactBuilder pact) {
        return Contract.of(pact, "an edit-exam session whose presets name no exam", "F5", "C13.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "edit-exam")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .object("presets", presets -> presets.stringType("note", "none")))
                                .build())
                .answers(400, Bodies.violation("/presets/examId"));
    }

    @Test
    @PactTestFor(pactMethod = "editMissing")
    void refusesToEditNoExam(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "edit-exam", "actor": "user_423r9j3r0jeddJA", "presets": {"note": "none"}}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact spaceMissing(PactBuilder pact) {
        return Contract.of(pact, "a practice-space-student session whose presets name no space", "F7.S", "C13.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "practice-space-student")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .object("presets", presets -> presets.stringType("note", "none")))
                                .build())
                .answers(400, Bodies.violation("/presets/practiceSpaceId"));
    }

    @Test
    @PactTestFor(pactMethod = "spaceMissing")
    void refusesToPractiseInNoSpace(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "practice-space-student", "actor": "user_423r9j3r0jeddJA", "presets": {"note": "none"}}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact spaceUnknown(PactBuilder pact) {
        return Contract.of(pact, "a practice-space-student session whose space does not exist", "F7.S", "C14.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "practice-space-student")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .object(
                                                "presets",
                                                presets -> presets.stringValue("practiceSpaceId", "space_none")))
                                .build())
                .answers(400, Bodies.error("The practice space \"space_none\" does not exist in your workspace."));
    }

    @Test
    @PactTestFor(pactMethod = "spaceUnknown")
    void refusesASpaceThatDoesNotExist(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "practice-space-student", "actor": "user_423r9j3r0jeddJA", "presets": {"practiceSpaceId": "space_none"}}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrongOrigin(PactBuilder pact) {
        return Contract.of(
                        pact, "a request for an embed session whose allowed origin has a path", "C7", "C13.P", "C13.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exam")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .stringValue("allowedOrigin", "https://app.example.com/page"))
                                .build())
                .answers(400, Bodies.violation("/allowedOrigin"));
    }

    @Test
    @PactTestFor(pactMethod = "wrongOrigin")
    void refusesAnOriginWithAPath(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam", "actor": "user_423r9j3r0jeddJA", "allowedOrigin": "https://app.example.com/page"}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrongReturnUrl(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session whose return URL is none", "C7", "C13.P", "C13.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exam")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                        .stringValue("returnUrl", "home"))
                                .build())
                .answers(400, Bodies.violation("/returnUrl"));
    }

    @Test
    @PactTestFor(pactMethod = "wrongReturnUrl")
    void refusesAReturnUrlThatIsNone(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam", "actor": "user_423r9j3r0jeddJA", "returnUrl": "home"}""")).isEqualTo(400);
    }
}
