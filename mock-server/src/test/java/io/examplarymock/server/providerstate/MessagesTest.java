package io.examplarymock.server.providerstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks for messages over HTTP, as verifiers do. */
@MockTest
@DisplayName("POST /__admin/examplary/pact-messages")
class MessagesTest {
    private static final String PATH = "/__admin/examplary/pact-messages";
    private static final String SESSION = "an embed session";

    private Caller verifier;

    @BeforeEach
    void meet(Caller fresh) {
        verifier = fresh;
    }

    @Nested
    @DisplayName("answers with")
    class Contents {
        @ParameterizedTest(name = "a message of {0} that is {1}")
        @CsvSource({
            "generate-exam, completed",
            "generate-exam, cancelled",
            "edit-rubric, completed",
            "generate-question, completed",
            "generate-question, cancelled",
            "mark-answer, completed",
            "mark-answer, cancelled",
            "take-exam, started",
            "take-exam, completed",
            "practice-space-student, started"
        })
        void theMessageOfTheSessionInTheState(String flow, String status) {
            JsonObject message = of(Map.of("flow", flow, "status", status)).json();

            assertThat(message.text("status")).isEqualTo(status);
            assertThat(JsonBody.of(message.members())
                            .validate("events/embed-status-update")
                            .violations())
                    .isEmpty();
            if (status.equals("completed")) {
                assertThat(JsonBody.of(message.map("outputs"))
                                .validate("flows/" + flow + "/outputs")
                                .violations())
                        .isEmpty();
            } else {
                assertThat(message.map("outputs")).isEmpty();
            }
        }

        @Test
        void anExamOfItsOwnEachTime() {
            Map<String, Object> completed = Map.of("flow", "generate-exam", "status", "completed");

            assertThat(of(completed).json().object("outputs").text("examId"))
                    .startsWith("exam_")
                    .isNotEqualTo(of(completed).json().object("outputs").text("examId"));
        }

        @Test
        void theQueryOfTheRedirectWhenThereIsAReturnUrl() {
            JsonObject query = of(Map.of(
                            "flow",
                            "edit-rubric",
                            "status",
                            "completed",
                            "returnUrl",
                            "https://app.example.com/done?course=7"))
                    .json();

            assertThat(query.members().keySet()).containsExactly("course", "status", "rubric");
            assertThat(query.text("course")).isEqualTo("7");
            assertThat(Json.parse(query.text("rubric")).toObject().has("criteria"))
                    .isTrue();
            assertThat(JsonBody.of(query.members())
                            .validate("return-url/edit-rubric")
                            .violations())
                    .isEmpty();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.examplarymock.server.providerstate.Messages#descriptions")
        void whatAKnownDescriptionNames(String description) {
            JsonObject message = verifier.post(PATH, Map.of("description", description))
                    .hasStatus(200)
                    .json();

            boolean good = description.contains(" was completed") || description.contains(" was started");
            assertThat(message.text("status"))
                    .isEqualTo(!good ? "cancelled" : description.contains("started") ? "started" : "completed");
            assertThat(message.has("type")).isEqualTo(description.startsWith("a message that "));
        }

        @Test
        void theMessageOfTheStateWhateverTheDescriptionSays() {
            assertThat(ask(
                                    "a message that generate-exam was completed",
                                    state(SESSION, Map.of("flow", "generate-exam", "status", "cancelled")))
                            .json()
                            .text("status"))
                    .isEqualTo("cancelled");
        }

        @Test
        void theMessageOfTheDescriptionWhenNoStateHasASession() {
            assertThat(ask("a message that generate-exam was cancelled", state("a workspace", Map.of()))
                            .json()
                            .text("status"))
                    .isEqualTo("cancelled");
        }
    }

    @Nested
    @DisplayName("tells in a header")
    class Metadata {
        @Test
        void fromWhereToWhereTheMessageIsPosted() {
            Answer answer = of(Map.of("flow", "take-exam", "status", "started"));

            assertThat(answer.header("Content-Type")).contains("application/json");
            assertThat(metadata(answer))
                    .isEqualTo(Map.of(
                            "contentType",
                            "application/json",
                            "origin",
                            verifier.baseUrl().toString(),
                            "targetOrigin",
                            "http://localhost:3000"));
        }

        @Test
        void whereTheBrowserIsSent() {
            Answer answer = of(Map.of(
                    "flow", "generate-exam", "status", "cancelled", "returnUrl", "https://app.example.com/done#top"));

            assertThat(metadata(answer))
                    .isEqualTo(Map.of(
                            "contentType",
                            "application/json",
                            "url",
                            "https://app.example.com/done?status=cancelled#top"));
        }

        private static Map<String, Object> metadata(Answer answer) {
            String header = answer.header("Pact-Message-Metadata").orElseThrow();
            return Json.parse(Base64.getDecoder().decode(header)).toObject().members();
        }
    }

    @Test
    @DisplayName("leaves no workspace behind")
    void leavesNoWorkspaceBehind() {
        List<String> before = workspaces();

        of(Map.of("flow", "generate-exam", "status", "completed")).hasStatus(200);
        of(Map.of("flow", "edit-exam", "status", "started")).hasStatus(400);

        assertThat(workspaces()).isEqualTo(before);
    }

    @Nested
    @DisplayName("refuses")
    class Refusals {
        @Test
        void aDescriptionThatNamesNoMessageAndListsThoseThatDo() {
            Answer answer = verifier.post(PATH, Map.of("description", "an exam is ready"))
                    .hasStatus(400);

            assertThat(answer.json().text("detail"))
                    .startsWith(
                            "no message \"an exam is ready\"; send the provider state \"an embed session\" with flow"
                                    + " and status, or one of the descriptions \"a message that generate-exam was completed\", ")
                    .contains("\"a message that take-exam was completed by the time limit\"")
                    .endsWith("\"a redirect after generate-exam was completed, to an address with a query\"");
            assertThat(location(answer)).isEqualTo("/description");
        }

        @Test
        void aStateThatDoesNotExistAndListsThoseThatDo() {
            Answer answer = ask(
                    "a message that generate-exam was completed",
                    state(SESSION, Map.of("flow", "generate-exam", "status", "completed")),
                    state("a finished session", Map.of()));

            assertThat(answer.hasStatus(400).json().text("detail"))
                    .startsWith("no provider state \"a finished session\"; there are \"a workspace\", ");
            assertThat(location(answer)).isEqualTo("/providerStates/1/name");
        }

        @Test
        void aParameterThatMeansNothing() {
            Answer answer =
                    of(Map.of("flow", "take-exams", "status", "started")).hasStatus(400);

            assertThat(answer.json().text("detail")).startsWith("no flow take-exams; there are generate-exam, ");
            assertThat(location(answer)).isEqualTo("/providerStates/0/params/flow");
        }

        @ParameterizedTest(name = "{0} that is {1}")
        @CsvSource(delimiter = '|', textBlock = """
                generate-exam | started | a generate-exam session that is started has posted no message; see the messages in the documentation of the flows
                edit-exam     | started | an edit-exam session that is started has posted no message; see the messages in the documentation of the flows
                take-exam     | expired | a take-exam session that is expired has posted no message; see the messages in the documentation of the flows
                """)
        void aSessionThatHasPostedNothing(String flow, String status, String text) {
            assertThat(of(Map.of("flow", flow, "status", status))
                            .hasStatus(400)
                            .json()
                            .text("detail"))
                    .isEqualTo(text);
        }

        @Test
        void aSessionThatRedirectsNowhere() {
            Answer answer = of(Map.of(
                            "flow", "edit-exam", "status", "expired", "returnUrl", "https://app.example.com/done"))
                    .hasStatus(400);

            assertThat(answer.json().text("detail"))
                    .isEqualTo("an edit-exam session that is expired does not redirect; see the return URL in the"
                            + " documentation of the flows");
        }
    }

    private Answer of(Map<String, Object> parameters) {
        return ask("a message", state(SESSION, parameters));
    }

    private Answer ask(String description, Object... states) {
        return verifier.post(PATH, Map.of("description", description, "providerStates", List.of(states)));
    }

    private static Map<String, Object> state(String name, Map<String, Object> parameters) {
        return Map.of("name", name, "params", parameters);
    }

    private static String location(Answer refusal) {
        return refusal.json().objects("validation").get(0).text("location");
    }

    private List<String> workspaces() {
        return verifier.get("/__admin/examplary/workspaces").jsonList().stream()
                .map(workspace -> workspace.text("id"))
                .toList();
    }
}
