package io.examplarymock.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import io.examplarymock.server.workspace.ApiKeys;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@MockTest
@DisplayName("Scripts, posted to the admin side,")
class ScriptsOverHttpTest {
    private static final String SCRIPTS = "/__admin/examplary/scripts";
    private static final String SCRIPT = """
            {"script": 1, "name": "Take an exam", "seed": 7,
             "given": {
               "exam": {"name": "Midterm", "questions": [
                 {"type": "true-false", "title": "Is 1 odd?", "settings": {"correctAnswer": "true"}}]},
               "session": {"flow": "take-exam"}},
             "steps": [
               {"do": "open", "with": {}},
               {"do": "start", "with": {}, "after": "PT5S"},
               {"do": "answer", "with": {"question": 1, "value": "true"}, "after": "PT20S"},
               {"do": "hand-in", "with": {}, "after": "PT5S"}],
             "expect": {"status": "completed", "messages": ["started", "completed"], "answers": {"correct": 1}}}
            """;

    /** To the options an address that others can reach, since it is not written like one of the loopback; nobody can. */
    private static final String UNRECOGNISED_LOOPBACK = "::ffff:127.0.0.1";

    private Caller caller;

    @BeforeEach
    void use(Caller fresh) {
        caller = fresh;
    }

    @Test
    void are_played_to_their_end() {
        Answer run = caller.post(SCRIPTS, SCRIPT).hasStatus(201);

        assertThat(Json.parse(run.text()).validate("admin/script-run").violations())
                .isEmpty();
        assertThat(run.json().members())
                .containsEntry("passed", true)
                .containsEntry("students", 1)
                .containsEntry("ended", "2026-01-05T09:00:30.000Z")
                .doesNotContainKey("workspace");
        assertThat(caller.get(SCRIPTS + "/" + run.json().text("id"))
                        .hasStatus(200)
                        .text())
                .isEqualTo(run.text());
    }

    @Test
    void leave_a_transcript() {
        Answer transcript = transcript(caller.post(SCRIPTS, SCRIPT), "");
        List<JsonObject> lines = lines(transcript);

        assertThat(transcript.header("Content-Type")).contains("application/x-ndjson");
        assertThat(lines.get(0).members().toString())
                .isEqualTo("{script=Take an exam, seed=7, start=2026-01-05T09:00:00.000Z, students=1, format=1}");
        assertThat(lines.subList(1, lines.size() - 1).stream().map(line -> line.text("kind")))
                .containsExactly(
                        "created",
                        "step",
                        "step",
                        "step",
                        "status",
                        "message",
                        "step",
                        "status",
                        "message",
                        "expectation");
        assertThat(lines.get(lines.size() - 1).members().toString())
                .isEqualTo("{passed=true, students=1, failures=0, steps=4, events=10, ended=2026-01-05T09:00:30.000Z}");
    }

    @Test
    void leave_a_transcript_that_is_read_in_parts() {
        Answer run = caller.post(SCRIPTS, SCRIPT);
        String whole = transcript(run, "").text();

        String first = transcript(run, "?limit=4").text();
        String second = transcript(run, "?after=3&limit=5").text();
        String third = transcript(run, "?after=8").text();

        assertThat(first.lines()).hasSize(4);
        assertThat(second.lines()).hasSize(5);
        assertThat(first + second + third).isEqualTo(whole);
        assertThat(transcript(run, "?after=1000").text()).isEmpty();
    }

    @Test
    void are_played_alike_each_time() {
        assertThat(transcript(caller.post(SCRIPTS, SCRIPT), "").text())
                .isEqualTo(transcript(caller.post(SCRIPTS, SCRIPT), "").text());
    }

    @Test
    void leave_their_workspace_if_asked_to_and_name_its_key_nowhere_else() {
        Answer first = caller.post(SCRIPTS + "?keep=true", SCRIPT).hasStatus(201);
        Answer second = caller.post(SCRIPTS + "?keep=true", SCRIPT).hasStatus(201);
        String key = second.json().object("workspace").text("apiKey");
        List<JsonObject> sessions = new Caller(caller.baseUrl(), key)
                .get("/__admin/examplary/sessions")
                .jsonList();

        assertThat(sessions).hasSize(1);
        assertThat(sessions.get(0).text("status")).isEqualTo("completed");
        assertThat(second.json().object("workspace").text("id"))
                .isEqualTo(first.json().object("workspace").text("id"));
        assertThat(transcript(second, "").text()).doesNotContain("examp_");
        assertThat(caller.get("/__admin/examplary/workspaces").text())
                .contains(key)
                .doesNotContain(first.json().object("workspace").text("apiKey"));
    }

    @Test
    void are_not_kept_where_others_could_guess_tokens() {
        MockOptions reachable =
                MockOptions.forTests().toBuilder().host(UNRECOGNISED_LOOPBACK).build();
        try (MockServer mock = MockServer.start(reachable)) {
            Caller other = new Caller(mock.baseUrl(), ApiKeys.DEMO);

            assertThat(other.post(SCRIPTS + "?keep=true", SCRIPT)
                            .hasStatus(403)
                            .json()
                            .text("detail"))
                    .contains("embed tokens can be guessed", "--force-seed");
            other.post(SCRIPTS, SCRIPT).hasStatus(201);
            assertThat(other.post(SCRIPTS + "?stepwise=true&keep=true", SCRIPT)
                            .hasStatus(201)
                            .json()
                            .members())
                    .containsEntry("idsRepeat", false);
        }
    }

    @Test
    void are_kept_where_others_could_guess_tokens_if_the_user_insists() {
        MockOptions insisting = MockOptions.forTests().toBuilder()
                .host(UNRECOGNISED_LOOPBACK)
                .forceSeed(true)
                .build();
        try (MockServer mock = MockServer.start(insisting)) {
            new Caller(mock.baseUrl(), ApiKeys.DEMO)
                    .post(SCRIPTS + "?keep=true", SCRIPT)
                    .hasStatus(201);
        }
    }

    @Test
    void are_refused_with_everything_that_is_wrong() {
        Answer refused = caller.post(
                        SCRIPTS,
                        SCRIPT.replace("take-exam", "take-exams")
                                .replace("PT20S", "20s")
                                .replace("hand-in", "hand-out"))
                .hasStatus(400);

        assertThat(refused.json().objects("validation").stream().map(entry -> entry.text("location")))
                .containsExactly("/given/session/flow", "/steps/2/after", "/steps/3/do");
    }

    @Test
    void are_taken_as_they_are_written() {
        Answer run = yaml("""
                script: 1
                name: A teacher writes a rubric
                given: {session: {flow: edit-rubric}}
                steps: [open, {after: 5m, complete: {}}]
                expect: {status: completed, time: {at-most: 5m}}
                """).hasStatus(201);

        assertThat(run.json().members()).containsEntry("passed", true).containsEntry("steps", 2);
    }

    @Test
    void are_refused_with_line_and_column_where_they_are_written_wrong() {
        Answer refused = yaml("""
                script: 1
                name: A teacher writes a rubric
                given: {session: {flow: edit-rubrik}}
                steps: [opn]
                """).hasStatus(400);

        assertThat(refused.json().objects("validation"))
                .hasSize(2)
                .allMatch(entry -> entry.text("location").matches("[34]:\\d+"));
    }

    private Answer yaml(String script) {
        return caller.send("POST", SCRIPTS, script, request -> request.setHeader("Content-Type", "application/yaml"));
    }

    @Test
    void are_unknown_under_an_id_that_no_play_has() {
        caller.get(SCRIPTS + "/script_0").hasStatus(404);
        caller.get(SCRIPTS + "/script_0/transcript").hasStatus(404);
    }

    @Test
    void take_only_questions_that_can_be_answered() {
        caller.post(SCRIPTS + "?keep=perhaps", SCRIPT).hasStatus(400);
        Answer run = caller.post(SCRIPTS, SCRIPT);
        caller.get(SCRIPTS + "/" + run.json().text("id") + "/transcript?after=the-first")
                .hasStatus(400);
    }

    private Answer transcript(Answer run, String query) {
        return caller.get(SCRIPTS + "/" + run.json().text("id") + "/transcript" + query)
                .hasStatus(200);
    }

    private static List<JsonObject> lines(Answer transcript) {
        return transcript
                .text()
                .lines()
                .map(line -> Json.parse(line).toObject())
                .toList();
    }
}
