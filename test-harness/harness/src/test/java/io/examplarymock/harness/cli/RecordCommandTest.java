package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.cli.FakeServer.Answer;
import io.examplarymock.harness.cli.Terminal.Outcome;
import io.examplarymock.schemas.script.ScriptReader;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("test-harness record")
class RecordCommandTest {
    private static final String KEY = "examp_AnyKey00000000000000000000000000";
    private static final String STATE = "GET /__admin/examplary/state";
    private static final String HAPPENED = """
            {'version': 1, 'workspace': {'name': 'Mine', 'ownerUserId': 'user_0'},
             'users': [{'id': 'user_0', 'email': 'me@example.com', 'role': 'owner'},
                       {'id': 'user_1', 'email': 'bell@example.com', 'name': 'Ms Bell', 'role': 'teacher'}],
             'exams': [], 'practiceSpaces': [],
             'sessions': [{'id': 'embed_session_1', 'flow': 'edit-rubric', 'actor': 'user_1', 'presets': {}, 'theme': {},
                           'metadata': {}, 'returnUrl': 'http://localhost:3000/return',
                           'createdAt': '2026-01-08T09:00:00Z', 'eventsDropped': EVENTS}],
             'deletedSessions': [{'id': 'embed_session_0', 'at': '2026-01-08T09:00:00Z'}]}
            """.replace("EVENTS", """
            0, 'events': [
              {'sequence': 1, 'at': '2026-01-08T09:00:00Z', 'kind': 'created', 'details': {}},
              {'sequence': 2, 'at': '2026-01-08T09:01:20.345Z', 'kind': 'opened', 'details': {}},
              {'sequence': 3, 'at': '2026-01-08T10:00:00Z', 'kind': 'started', 'details': {}}]""");

    private FakeServer mock;

    @BeforeEach
    void starts() throws IOException {
        mock = new FakeServer().on("GET /__admin/examplary/settings", Answer.json(200, "{'options': {}}"));
    }

    @AfterEach
    void ends() {
        mock.close();
    }

    @Test
    void prints_the_script_and_beside_it_what_it_cannot_have() {
        mock.on(STATE, Answer.json(200, HAPPENED));

        Outcome outcome = record();

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).isEqualTo("""
                script: 1
                name: Recording of Mine
                start: 2026-01-08T09:00:00Z
                given:
                  users: {ms_bell: {email: bell@example.com, name: Ms Bell}}
                  session: {flow: edit-rubric, responses: [return_url]}
                students:
                  - name: Ms Bell
                    email: bell@example.com
                    steps:
                      - create
                      - {at: 1m20.345s, open: }
                      - {at: 1h, start: }
                      - {expect: {status: started}}""");
        assertThat(outcome.err())
                .isEqualTo("note: 1 deleted session is left out: of those deleted long ago, the mock keeps no more than"
                        + " the id");
        assertThat(ScriptReader.read("recorded", outcome.out()).problems()).isEmpty();
    }

    @Test
    void names_the_script_as_it_is_told() {
        mock.on(STATE, Answer.json(200, HAPPENED));

        assertThat(record("--name", "A rubric: ${first}").out()).contains("\nname: \"A rubric: $${first}\"\n");
    }

    @Test
    void is_wrong_usage_where_nothing_happened() {
        mock.on(STATE, Answer.json(200, "{'workspace': {}, 'users': [], 'sessions': [], 'deletedSessions': []}"));

        Outcome outcome = record();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo("test-harness record: there is nothing to record in the workspace of this key; it has no"
                        + " sessions, so check the key");
    }

    @Test
    void is_wrong_usage_where_there_is_no_such_workspace() {
        mock.on(STATE, Answer.json(401, "{'title': 'Unauthorized', 'detail': 'no workspace has this key'}"));

        Outcome outcome = record();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("has no workspace of this key", "no workspace has this key");
    }

    @Test
    void is_wrong_usage_where_nothing_answers() {
        mock.close();

        Outcome outcome = record();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("nothing answers at", "is the mock running?");
    }

    @Test
    void says_so_where_the_script_cannot_be_played() {
        mock.on(STATE, Answer.json(200, HAPPENED.replace("'theme': {}", "'theme': {'primaryColour': 'red'}")));

        Outcome outcome = record();

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.out()).contains("primaryColour: red");
        assertThat(outcome.err()).contains("this script cannot be played: line 6", "did you mean \"primaryColor\"?");
    }

    private Outcome record(String... more) {
        return new Terminal()
                .run(Stream.concat(Stream.of("record", "--workspace", KEY, "--target", mock.url()), Stream.of(more))
                        .toArray(String[]::new));
    }
}
