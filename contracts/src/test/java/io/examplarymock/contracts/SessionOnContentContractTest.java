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
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about opening the flows that work on something")
class SessionOnContentContractTest {
    private static final String CONSUMER = "embed-session-on-content";

    @Pact(consumer = CONSUMER)
    V4Pact markAnswer(PactBuilder pact) {
        return Contract.of(pact, "a request for a mark-answer session with all presets", "E8", "F4.S", "F4.M")
                .given("an exam exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> {
                                    session.stringValue("flow", "mark-answer")
                                            .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR);
                                    session.object(
                                            "presets",
                                            presets -> presets.valueFromProviderState(
                                                            "examId", "${examId}", Bodies.EXAM)
                                                    .stringType("questionId", "q_7Fh3kD92ms")
                                                    .object(
                                                            "answer",
                                                            answer -> answer.stringType(
                                                                    "value",
                                                                    "Because the sun heats the equator more.")));
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
                                "mark-answer",
                                presets -> presets.stringMatcher("examId", "exam_.+", Bodies.EXAM)
                                        .stringType("questionId", "q_7Fh3kD92ms")
                                        .object(
                                                "answer",
                                                answer -> answer.stringType(
                                                        "value", "Because the sun heats the equator more."))));
    }

    @Test
    @PactTestFor(pactMethod = "markAnswer")
    void opensMarkAnswerWithAllPresets(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "mark-answer", "actor": "user_423r9j3r0jeddJA", "presets": {"examId": "exam_dj8948hf98hf43", "questionId": "q_7Fh3kD92ms", "answer": {"value": "Because the sun heats the equator more."}},
 "theme": {"primaryColor": "#4f46e5", "locale": "en"}, "metadata": {"myUniqueIdentifier": "abc1234"},
 "returnUrl": "https://example.com", "allowedOrigin": "http://localhost:3000"}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact editExam(PactBuilder pact) {
        return Contract.of(pact, "a request for an edit-exam session with all presets", "E8", "F5")
                .given("an exam exists", Map.of("role", "editor"))
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> {
                                    session.stringValue("flow", "edit-exam")
                                            .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR);
                                    session.object(
                                            "presets",
                                            presets ->
                                                    presets.valueFromProviderState("examId", "${examId}", Bodies.EXAM));
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
                                "edit-exam", presets -> presets.stringMatcher("examId", "exam_.+", Bodies.EXAM)));
    }

    @Test
    @PactTestFor(pactMethod = "editExam")
    void opensEditExam(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "edit-exam", "actor": "user_423r9j3r0jeddJA", "presets": {"examId": "exam_dj8948hf98hf43"},
 "theme": {"primaryColor": "#4f46e5", "locale": "en"}, "metadata": {"myUniqueIdentifier": "abc1234"},
 "returnUrl": "https://example.com", "allowedOrigin": "http://localhost:3000"}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact takeExam(PactBuilder pact) {
        return Contract.of(pact, "a request for a take-exam session with all presets", "E8", "F6.S")
                .given("an exam exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> {
                                    session.stringValue("flow", "take-exam")
                                            .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR);
                                    session.object(
                                            "presets",
                                            presets ->
                                                    presets.valueFromProviderState("examId", "${examId}", Bodies.EXAM));
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
                                "take-exam", presets -> presets.stringMatcher("examId", "exam_.+", Bodies.EXAM)));
    }

    @Test
    @PactTestFor(pactMethod = "takeExam")
    void opensTakeExam(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "take-exam", "actor": "user_423r9j3r0jeddJA", "presets": {"examId": "exam_dj8948hf98hf43"},
 "theme": {"primaryColor": "#4f46e5", "locale": "en"}, "metadata": {"myUniqueIdentifier": "abc1234"},
 "returnUrl": "https://example.com", "allowedOrigin": "http://localhost:3000"}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact practise(PactBuilder pact) {
        return Contract.of(pact, "a request for a practice-space-student session with all presets", "E8", "F7.S")
                .given("a practice space exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> {
                                    session.stringValue("flow", "practice-space-student")
                                            .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR);
                                    session.object(
                                            "presets",
                                            presets -> presets.valueFromProviderState(
                                                    "practiceSpaceId", "${practiceSpaceId}", Bodies.SPACE));
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
                                "practice-space-student",
                                presets -> presets.stringMatcher("practiceSpaceId", "space_.+", Bodies.SPACE)));
    }

    @Test
    @PactTestFor(pactMethod = "practise")
    void opensPracticeSpaceStudent(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "practice-space-student", "actor": "user_423r9j3r0jeddJA", "presets": {"practiceSpaceId": "space_55S843D7HfNfs9RY48"},
 "theme": {"primaryColor": "#4f46e5", "locale": "en"}, "metadata": {"myUniqueIdentifier": "abc1234"},
 "returnUrl": "https://example.com", "allowedOrigin": "http://localhost:3000"}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact smallestMarkAnswer(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for a mark-answer session of flow and actor only",
                        "E8",
                        "C8.M",
                        "C9.M",
                        "F4.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "mark-answer")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR))
                                .build())
                .answers(201, Bodies.smallest("mark-answer"));
    }

    @Test
    @PactTestFor(pactMethod = "smallestMarkAnswer")
    void opensMarkAnswerOfFlowAndActor(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "mark-answer", "actor": "user_423r9j3r0jeddJA"}""")).isEqualTo(201);
    }
}
