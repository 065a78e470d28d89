package io.examplarymock.server.providerstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

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
        void aSessionThatIsGone() {
            JsonObject values = setUp("a deleted embed session", Map.of("flow", "take-exam"));

            caller(values)
                    .get("/embed-sessions/" + values.text("embedSessionId"))
                    .hasStatus(404);
            caller(values).get("/exams/" + values.text("examId")).hasStatus(200);
        }
    }

    @Nested
    @DisplayName("goes on in the workspace of an earlier state, whose key it is given,")
    class Continued {

        @Test
        void andKeepsWhatIsThere() {
            JsonObject user = setUp("a user exists", Map.of("email", "one@example.com"));
            JsonObject exam = continued(user, "an exam exists", Map.of("questions", 2));

            assertThat(exam.text("workspaceId")).isEqualTo(user.text("workspaceId"));
            assertThat(exam.text("actorId")).isEqualTo(user.text("actorId"));
            assertThat(exam.text("email")).isEqualTo("one@example.com");
            assertThat(caller(user)
                            .get("/exams/" + exam.text("examId"))
                            .hasStatus(200)
                            .json()
                            .objects("permissions"))
                    .extracting(permission -> permission.text("actor"))
                    .containsExactly(user.text("actorId"));
        }

        @Test
        void withAnotherUserWhereAnotherAddressIsAskedFor() {
            JsonObject one = setUp("a user exists", Map.of("email", "one@example.com"));
            JsonObject other = continued(one, "a user exists", Map.of("email", "other@example.com"));

            assertThat(other.text("actorId")).isNotEqualTo(one.text("actorId"));
            assertThat(continued(other, "a user exists", Map.of("email", "ONE@example.com"))
                            .text("actorId"))
                    .isEqualTo(one.text("actorId"));
        }

        @Test
        void andHasASessionWorkOnTheExamThatIsThere() {
            JsonObject exam = setUp("an exam exists", Map.of("questions", 3));
            JsonObject session =
                    continued(exam, "an embed session", Map.of("flow", "take-exam", "status", "completed"));

            assertThat(session.text("examId")).isEqualTo(exam.text("examId"));
            assertThat(continued(session, "an embed session", Map.of("flow", "take-exam", "status", "started"))
                            .text("examId"))
                    .as("the actor has handed in the first one")
                    .isNotEqualTo(exam.text("examId"));
        }

        @Test
        void andHasASessionWorkInThePracticeSpaceThatIsThere() {
            JsonObject space = setUp("a practice space exists", Map.of());

            assertThat(continued(space, "an embed session", Map.of("flow", "practice-space-student"))
                            .text("practiceSpaceId"))
                    .isEqualTo(space.text("practiceSpaceId"));
        }

        @Test
        void butNotOnAnExamThatIsGone() {
            JsonObject gone = setUp("a deleted exam", Map.of());

            JsonObject session = continued(gone, "an embed session", Map.of("flow", "take-exam"));

            assertThat(session.text("examId")).isNotEqualTo(gone.text("examId"));
        }

        @Test
        void unlessThatStateHasEnded() {
            JsonObject values = setUp("a workspace", Map.of());
            tearDown(values.text("apiKey"));

            assertThat(ask(Map.of("state", "a user exists", "params", Map.of("apiKey", values.text("apiKey"))))
                            .hasStatus(400)
                            .json()
                            .text("detail"))
                    .isEqualTo("no provider state that still holds was set up with this key;"
                            + " leave it out for a fresh workspace");
        }

        @Test
        void unlessItIsTheDemoWorkspaceOrAnyOtherThatNoStateMade() {
            ask(Map.of("state", "a user exists", "params", Map.of("apiKey", verifier.key())))
                    .hasStatus(400);
        }

        @Test
        void unlessApprovalWouldHaveToBeWithdrawn() {
            JsonObject values = setUp("a user exists", Map.of());

            Answer answer = ask(Map.of(
                            "state", "an unapproved workspace", "params", Map.of("apiKey", values.text("apiKey"))))
                    .hasStatus(400);

            assertThat(answer.json().text("detail"))
                    .isEqualTo("\"an unapproved workspace\" must be the first of several states");
            continued(setUp("an unapproved workspace", Map.of()), "an exam exists", Map.of());
        }

        private JsonObject continued(JsonObject earlier, String state, Map<String, Object> parameters) {
            Map<String, Object> all = new HashMap<>(parameters);
            all.put("apiKey", earlier.text("apiKey"));
            return setUp(state, all);
        }
    }

    @Nested
    @DisplayName("under ?lenient=true")
    class Lenient {

        @Test
        void makesAnEmptyWorkspaceOfAStateThatDoesNotExistAndWarns() {
            JsonObject values = verifier.post(PATH + "?lenient=true", Map.of("state", "an exam"))
                    .hasStatus(200)
                    .json();

            assertThat(values.text("warning"))
                    .startsWith("no provider state \"an exam\"; there are \"a workspace\", ")
                    .endsWith("; an empty workspace stands in for it");
            caller(values).get("/me").hasStatus(200);
        }

        @Test
        void warnsOfNothingElse() {
            JsonObject values = verifier.post(PATH + "?lenient=true", Map.of("state", "an exam exists"))
                    .hasStatus(200)
                    .json();

            assertThat(values.members()).containsKey("examId").doesNotContainKey("warning");
        }

        @Test
        void stillRefusesParametersThatMeanNothing() {
            verifier.post(
                            PATH + "?lenient=true",
                            Map.of("state", "an embed session", "params", Map.of("flow", "take-exams")))
                    .hasStatus(400);
        }

        @Test
        void isSaidByTrueOrFalseAndNothingElse() {
            assertThat(verifier.post(PATH + "?lenient=yes", Map.of("state", "a workspace"))
                            .hasStatus(400)
                            .json()
                            .text("detail"))
                    .isEqualTo("?lenient= takes true or false, and is \"yes\"");
            verifier.post(PATH + "?lenient=false", Map.of("state", "an exam")).hasStatus(400);
        }
    }

    @Test
    void are_those_that_a_file_of_names_may_refer_to() {
        JsonNode allowed = SchemaCatalog.load().document("pact/states").at("/$defs/state/properties/state/enum");

        assertThat(allowed.valueStream().map(JsonNode::asString)).containsExactlyElementsOf(ProviderStates.names());
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
                            + " \"a practice space exists\", \"an embed session\", \"a deleted embed session\"");
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
