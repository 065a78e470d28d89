package io.examplarymock.server.providerstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets each state up over HTTP and reads its effect back through the public API. */
@MockTest
@DisplayName("POST /__admin/examplary/provider-states")
class ProviderStatesTest {
    private static final String PATH = "/__admin/examplary/provider-states";

    private Caller verifier;

    @BeforeEach
    void meet(Caller fresh) {
        verifier = fresh;
    }

    @Nested
    @DisplayName("sets up")
    class SetUp {

        @Test
        void aWorkspaceOfItsOwnEachTime() {
            JsonObject one = setUp("a workspace", Map.of());
            JsonObject other = setUp("a workspace", Map.of());

            assertThat(one.text("apiKey")).isNotEqualTo(other.text("apiKey"));
            assertThat(caller(one).get("/me").hasStatus(200).id())
                    .isEqualTo(one.text("ownerId"))
                    .isNotEqualTo(other.text("ownerId"));
        }

        @Test
        void theOwnerOfTheKey() {
            JsonObject values = setUp("the owner of the key", Map.of());

            sessionOf(values, values.text("ownerId"))
                    .hasStatus(400)
                    .hasMessage(
                            "Actor ID cannot be the same as the requesting user. Create a new user in the workspace and use its ID.");
        }

        @Test
        void anUnapprovedWorkspace() {
            JsonObject values = setUp("an unapproved workspace", Map.of());

            sessionOf(values, values.text("actorId")).hasStatus(403);
        }

        @Test
        void aUserWithTheAddressAskedFor() {
            JsonObject values = setUp("a user exists", Map.of("email", "taken@example.com"));

            sessionOf(values, values.text("actorId")).hasStatus(201);
            caller(values)
                    .post("/users", Map.of("email", values.text("email"), "name", "My Student"))
                    .hasStatus(409);
            assertThat(values.text("email")).isEqualTo("taken@example.com");
        }

        @Test
        void anExamOfAsManyQuestionsAsAskedFor() {
            JsonObject values = setUp("an exam exists", Map.of("questions", 3, "role", "editor"));

            JsonObject exam = caller(values)
                    .get("/exams/" + values.text("examId"))
                    .hasStatus(200)
                    .json();
            assertThat(exam.objects("questions")).hasSize(3);
            assertThat(exam.objects("permissions"))
                    .extracting(JsonObject::members)
                    .isEqualTo(List.of(Map.of("actor", values.text("actorId"), "role", "editor")));
        }

        @Test
        void anExamThatIsGone() {
            JsonObject values = setUp("a deleted exam", Map.of());

            caller(values).get("/exams/" + values.text("examId")).hasStatus(404);
        }

        @Test
        void aPracticeSpace() {
            JsonObject values = setUp("a practice space exists", Map.of());

            caller(values)
                    .get("/practice-spaces/" + values.text("practiceSpaceId") + "/progress?actor="
                            + values.text("actorId"))
                    .hasStatus(200);
        }

        @ParameterizedTest(name = "a session of {0} that is {1}")
        @CsvSource({
            "generate-exam, pending", "generate-exam, started", "generate-exam, completed",
            "generate-exam, cancelled", "generate-exam, expired", "edit-rubric, completed",
            "generate-question, cancelled", "mark-answer, completed", "edit-exam, started",
            "take-exam, pending", "take-exam, started", "take-exam, completed",
            "practice-space-student, started", "practice-space-student, expired"
        })
        void aSessionInAStatus(String flow, String status) {
            JsonObject values = setUp("an embed session", Map.of("flow", flow, "status", status));

            JsonObject session = caller(values)
                    .get("/embed-sessions/" + values.text("embedSessionId"))
                    .hasStatus(200)
                    .json();
            assertThat(session.text("status")).isEqualTo(status);
            assertThat(session.text("flow")).isEqualTo(flow);
            assertThat(session.text("actor")).isEqualTo(values.text("actorId"));
        }

        @Test
        void anExamThatTheUserMayNotOpen() {
            JsonObject values = setUp("an exam exists", Map.of("role", "none"));

            JsonObject exam = caller(values)
                    .get("/exams/" + values.text("examId"))
                    .hasStatus(200)
                    .json();
            assertThat(exam.objects("permissions")).isEmpty();
            assertThat(values.text("actorId")).startsWith("user_");
        }

        @Test
        void theExamThatASessionGenerated() {
            JsonObject values = setUp("an embed session", Map.of("flow", "generate-exam", "status", "completed"));

            JsonObject session = caller(values)
                    .get("/embed-sessions/" + values.text("embedSessionId"))
                    .json();
            assertThat(values.text("examId"))
                    .isEqualTo(session.object("outputs").text("examId"));
        }

        /** Every state has an effect that a client of the API can see. */
        @TestFactory
        Stream<DynamicTest> whatTheApiShows() {
            Map<String, Consumer<JsonObject>> effects = effects();
            assertThat(effects).containsOnlyKeys(ProviderStates.names());
            return effects.entrySet().stream()
                    .map(effect -> dynamicTest(
                            effect.getKey(), () -> effect.getValue().accept(setUp(effect.getKey(), Map.of()))));
        }

        private Map<String, Consumer<JsonObject>> effects() {
            return Map.ofEntries(
                    Map.entry("a workspace", values -> reads(values, 200, "/me")),
                    Map.entry(
                            "the owner of the key",
                            values -> sessionOf(values, values.text("ownerId")).hasStatus(400)),
                    Map.entry(
                            "an unapproved workspace",
                            values -> sessionOf(values, values.text("actorId")).hasStatus(403)),
                    Map.entry(
                            "a user exists",
                            values -> sessionOf(values, values.text("actorId")).hasStatus(201)),
                    Map.entry("an exam exists", values -> reads(values, 200, "/exams/" + values.text("examId"))),
                    Map.entry("a deleted exam", values -> reads(values, 404, "/exams/" + values.text("examId"))),
                    Map.entry(
                            "a practice space exists",
                            values -> reads(values, 200, "/practice-spaces/" + values.text("practiceSpaceId"))),
                    Map.entry(
                            "an embed session",
                            values -> reads(values, 200, "/embed-sessions/" + values.text("embedSessionId"))),
                    Map.entry(
                            "a deleted embed session",
                            values -> reads(values, 404, "/embed-sessions/" + values.text("embedSessionId"))),
                    Map.entry(
                            "a user of another workspace",
                            values -> sessionOf(values, values.text("actorId"))
                                    .hasStatus(400)
                                    .hasMessage(
                                            "Actor with the given ID does not exist as a user within your workspace.")),
                    Map.entry(
                            "an exam of another workspace",
                            values -> isElsewhere(values, "/exams/" + values.text("examId"))),
                    Map.entry(
                            "a practice space of another workspace",
                            values -> isElsewhere(values, "/practice-spaces/" + values.text("practiceSpaceId"))),
                    Map.entry(
                            "an embed session of another workspace",
                            values -> isElsewhere(values, "/embed-sessions/" + values.text("embedSessionId"))));
        }

        private void reads(JsonObject values, int status, String path) {
            caller(values).get(path).hasStatus(status);
        }

        /** The key does not open it, but some other one does; the user is the key's own. */
        private void isElsewhere(JsonObject values, String path) {
            reads(values, 404, path);
            sessionOf(values, values.text("actorId")).hasStatus(201);
            assertThat(verifier.get("/__admin/examplary/workspaces").jsonList().stream()
                            .map(workspace -> new Caller(verifier.baseUrl(), workspace.text("apiKey")))
                            .filter(other -> other.get(path).status() == 200))
                    .hasSize(1);
        }

        @Test
        void aSessionThatIsGone() {
            JsonObject values = setUp("a deleted embed session", Map.of("flow", "take-exam"));

            caller(values)
                    .get("/embed-sessions/" + values.text("embedSessionId"))
                    .hasStatus(404);
            caller(values).get("/exams/" + values.text("examId")).hasStatus(200);
        }
    }

    @Nested
    @DisplayName("tears down")
    class TearDown {

        @Test
        void byTakingTheWorkspaceAway() {
            JsonObject values = setUp("an exam exists", Map.of());

            tearDown(values.text("apiKey"));

            assertThat(workspaces()).doesNotContain(values.text("workspaceId"));
        }

        @Test
        void theOtherWorkspaceAsWell() {
            int before = workspaces().size();
            JsonObject values = setUp("an exam of another workspace", Map.of());
            assertThat(workspaces()).hasSize(before + 2);

            tearDown(values.text("apiKey"));

            assertThat(workspaces()).hasSize(before);
        }

        @Test
        void noWorkspaceThatItDidNotMake() {
            String own = verifier.get("/me").hasStatus(200).id();

            tearDown(verifier.key());

            assertThat(verifier.get("/me").id()).isEqualTo(own);
        }

        @Test
        void whatCouldNotBeSetUpByItself() {
            int before = workspaces().size();

            ask(Map.of("state", "an embed session", "params", Map.of("flow", "edit-exam", "status", "completed")))
                    .hasStatus(400);

            assertThat(workspaces()).hasSize(before);
        }
    }

    @Nested
    @DisplayName("refuses")
    class Refusals {

        @Test
        void aStateThatDoesNotExistAndListsThoseThatDo() {
            Answer answer = ask(Map.of("state", "an exam")).hasStatus(400);

            assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
            assertThat(answer.json().text("detail"))
                    .isEqualTo("no provider state \"an exam\"; there are \"a workspace\", \"the owner of the key\","
                            + " \"an unapproved workspace\", \"a user exists\", \"an exam exists\", \"a deleted exam\","
                            + " \"a practice space exists\", \"an embed session\", \"a deleted embed session\","
                            + " \"a user of another workspace\", \"an exam of another workspace\","
                            + " \"a practice space of another workspace\", \"an embed session of another workspace\"");
        }

        @ParameterizedTest(name = "{0} {1}")
        @CsvSource(delimiter = '|', textBlock = """
                flow   | take-exams | no flow take-exams; there are generate-exam, edit-rubric, generate-question, mark-answer, edit-exam, take-exam, practice-space-student
                status | done       | no status done; there are pending, started, completed, cancelled, expired
                status | expiring   | no status expiring; there are pending, started, completed, cancelled, expired
                """)
        void aParameterThatMeansNothing(String parameter, String value, String text) {
            Answer answer = ask(Map.of("state", "an embed session", "params", Map.of(parameter, value)))
                    .hasStatus(400);

            assertThat(answer.json().text("detail")).isEqualTo(text);
            assertThat(answer.json().objects("validation").get(0).text("location"))
                    .isEqualTo("/params/" + parameter);
        }

        @Test
        void aStatusThatTheFlowNeverHas() {
            Answer answer = ask(Map.of(
                            "state",
                            "an embed session",
                            "params",
                            Map.of("flow", "edit-rubric", "status", "cancelled")))
                    .hasStatus(400);

            assertThat(answer.json().text("detail")).isEqualTo("no edit-rubric session is ever cancelled");
        }
    }

    private JsonObject setUp(String state, Map<String, Object> parameters) {
        return ask(Map.of("state", state, "params", parameters, "action", "setup"))
                .hasStatus(200)
                .json();
    }

    private void tearDown(String key) {
        ask(Map.of("state", "any", "params", Map.of("apiKey", key), "action", "teardown"))
                .hasStatus(204);
    }

    private Answer ask(Map<String, Object> body) {
        return verifier.post(PATH, body);
    }

    private List<String> workspaces() {
        return verifier.get("/__admin/examplary/workspaces").jsonList().stream()
                .map(workspace -> workspace.text("id"))
                .toList();
    }

    private Caller caller(JsonObject values) {
        return new Caller(verifier.baseUrl(), values.text("apiKey"));
    }

    private Answer sessionOf(JsonObject values, String actor) {
        return caller(values).post("/embed-sessions", Map.of("flow", "generate-exam", "actor", actor));
    }
}
