package io.examplarymock.server.providerstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private Verifier verifier;

    @BeforeEach
    void meet(Caller fresh) {
        verifier = new Verifier(fresh);
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
        void anExportThatCanBeDownloadedWithoutAKey() {
            JsonObject values = setUp("an exam export exists", Map.of("questions", 2));

            Answer download = verifier.caller()
                    .sendBare(HttpRequest.Builder::GET, "/exports/" + values.text("exportToken"))
                    .hasStatus(200);
            assertThat(download.header("Content-Type")).hasValue("application/zip");
            assertThat(download.header("Content-Disposition").orElseThrow()).contains(values.text("examId"));
            caller(values).get("/exams/" + values.text("examId")).hasStatus(200);
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
        void anExamThatTheClockHandedIn() {
            JsonObject values =
                    setUp("an embed session", Map.of("flow", "take-exam", "status", "completed", "by", "time-limit"));

            assertThat(session(values).text("status")).isEqualTo("completed");
            assertThat(caller(values)
                            .get("/exams/" + values.text("examId"))
                            .json()
                            .integer("intendedDuration"))
                    .isEqualTo(15);
            assertThat(endOf(values)).isEqualTo("time-limit");
        }

        @ParameterizedTest(name = "a {0} session that is {1} by {2}")
        @CsvSource({
            "generate-exam, completed, complete",
            "generate-exam, cancelled, cancel",
            "generate-exam, cancelled, fail",
            "generate-question, cancelled, fail",
            "take-exam, completed, hand-in",
            "take-exam, completed, complete"
        })
        void aSessionThatEndedAsAskedFor(String flow, String status, String by) {
            JsonObject values = setUp("an embed session", Map.of("flow", flow, "status", status, "by", by));

            assertThat(session(values).text("status")).isEqualTo(status);
            assertThat(endOf(values)).isEqualTo(by);
        }

        @Test
        void aPracticeSpaceInWhichTheStudentHasAnswered() {
            JsonObject values =
                    setUp("an embed session", Map.of("flow", "practice-space-student", "status", "started"));

            assertThat(caller(values)
                            .get("/practice-spaces/" + values.text("practiceSpaceId") + "/progress?actor="
                                    + values.text("actorId"))
                            .hasStatus(200)
                            .json()
                            .objects("topics"))
                    .extracting(topic -> topic.integer("answered"))
                    .contains(1);
        }

        @ParameterizedTest(name = "a question as {0}")
        @CsvSource({"qti_v2p1, imsqti_v2p1", "qti_v3p0, imsqtiasi_v3p0"})
        void aQuestionInTheFormatAskedFor(String format, String namespace) {
            JsonObject session = session(setUp(
                    "an embed session",
                    Map.of("flow", "generate-question", "status", "completed", "outputFormat", format)));

            assertThat(session.map("presets")).isEqualTo(Map.of("outputFormat", format));
            assertThat(session.object("outputs").text("question")).contains(namespace);
        }

        @Test
        void aSessionThatReturnsToTheAddressAskedFor() {
            JsonObject values = setUp(
                    "an embed session", Map.of("status", "cancelled", "returnUrl", "https://app.example.com/?a=1"));

            assertThat(session(values).texts("enabledResponseModes")).containsExactly("return_url");
            assertThat(adminSession(values).text("redirectUrl"))
                    .isEqualTo("https://app.example.com/?a=1&status=cancelled");
        }

        @Test
        void aSessionThatPostsMessagesIfNothingElseIsAskedFor() {
            assertThat(session(setUp("an embed session", Map.of())).texts("enabledResponseModes"))
                    .containsExactly("post_message");
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

            verifier.tearDown(values.text("apiKey"));

            assertThat(verifier.workspaces()).doesNotContain(values.text("workspaceId"));
        }

        @Test
        void nothingForAVerifierThatDoesNotTellTheKey() {
            JsonObject values = setUp("an exam exists", Map.of());

            ask(Map.of("state", "an exam exists", "params", Map.of(), "action", "teardown"))
                    .hasStatus(204);

            caller(values).get("/exams/" + values.text("examId")).hasStatus(200);
        }

        @Test
        void noWorkspaceThatItDidNotMake() {
            String own = verifier.caller().get("/me").hasStatus(200).id();

            verifier.tearDown(verifier.caller().key());

            assertThat(verifier.caller().get("/me").id()).isEqualTo(own);
        }

        @Test
        void whatCouldNotBeSetUpByItself() {
            int before = verifier.workspaces().size();

            ask(Map.of("state", "an embed session", "params", Map.of("flow", "edit-exam", "status", "completed")))
                    .hasStatus(400);

            assertThat(verifier.workspaces()).hasSize(before);
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
                            + " \"an unapproved workspace\", \"a user exists\", \"a key of a user with another role\","
                            + " \"an exam exists\", \"an exam that another user made\", \"a deleted exam\","
                            + " \"an exam export exists\", \"a practice space exists\", \"a source material exists\","
                            + " \"an application\", \"an authorization code\", \"an access token\", \"an embed session\","
                            + " \"a deleted embed session\", \"a user of another workspace\","
                            + " \"an exam of another workspace\", \"a practice space of another workspace\","
                            + " \"a source material of another workspace\","
                            + " \"an embed session of another workspace\"");
        }

        @ParameterizedTest(name = "{0} {1}")
        @CsvSource(delimiter = '|', textBlock = """
                flow   | take-exams | no flow take-exams; there are generate-exam, edit-rubric, generate-question, mark-answer, edit-exam, take-exam, practice-space-student
                status | done       | no status done; there are pending, started, completed, cancelled, expired
                status | expiring   | no status expiring; there are pending, started, completed, cancelled, expired
                returnUrl | example.com | the return URL must begin with http:// or https://: example.com
                """)
        void aParameterThatMeansNothing(String parameter, String value, String text) {
            Answer answer = ask(Map.of("state", "an embed session", "params", Map.of(parameter, value)))
                    .hasStatus(400);

            assertThat(answer.json().text("detail")).isEqualTo(text);
            assertThat(answer.json().objects("validation").get(0).text("location"))
                    .isEqualTo("/params/" + parameter);
        }

        @ParameterizedTest(name = "{1} by {2} in {0}")
        @CsvSource(delimiter = '|', textBlock = """
                generate-exam | completed | fail       | no session becomes completed by fail; there are complete, hand-in, time-limit
                generate-exam | cancelled | hand-in    | no session becomes cancelled by hand-in; there are cancel, fail
                generate-exam | completed | hand-in    | no generate-exam session becomes completed by hand-in
                mark-answer   | cancelled | fail       | no mark-answer session becomes cancelled by fail
                generate-exam | completed | time-limit | only a take-exam session has a time limit
                """)
        void anEndThatIsNone(String flow, String status, String by, String text) {
            isRefusedAt("/params/by", text, Map.of("flow", flow, "status", status, "by", by));
        }

        @Test
        void anOutputFormatThatDoesNotExist() {
            isRefusedAt(
                    "/params/outputFormat",
                    "no output format qti; there are examplary_json, qti_v3p0, qti_v2p1",
                    Map.of("flow", "generate-question", "outputFormat", "qti"));
        }

        private void isRefusedAt(String pointer, String text, Map<String, Object> parameters) {
            Answer answer = ask(Map.of("state", "an embed session", "params", parameters))
                    .hasStatus(400);

            assertThat(answer.json().text("detail")).isEqualTo(text);
            assertThat(answer.json().objects("validation").get(0).text("location"))
                    .isEqualTo(pointer);
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
        return verifier.setUp(state, parameters);
    }

    private Answer ask(Map<String, Object> body) {
        return verifier.ask(body);
    }

    private Caller caller(JsonObject values) {
        return verifier.in(values);
    }

    private JsonObject session(JsonObject values) {
        return caller(values)
                .get("/embed-sessions/" + values.text("embedSessionId"))
                .hasStatus(200)
                .json();
    }

    private JsonObject adminSession(JsonObject values) {
        return caller(values)
                .get("/__admin/examplary/sessions/" + values.text("embedSessionId"))
                .hasStatus(200)
                .json();
    }

    /** What ended the session, as its history says. */
    private String endOf(JsonObject values) {
        return caller(values)
                .get("/__admin/examplary/sessions/" + values.text("embedSessionId") + "/events")
                .hasStatus(200)
                .json()
                .objects("events")
                .stream()
                .map(event -> event.object("details").text("by"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private Answer sessionOf(JsonObject values, String actor) {
        return caller(values).post("/embed-sessions", Map.of("flow", "generate-exam", "actor", actor));
    }
}
