package io.examplarymock.harness.record;

import static io.examplarymock.client.SessionAction.answerAt;
import static io.examplarymock.client.SessionAction.complete;
import static io.examplarymock.client.SessionAction.open;
import static io.examplarymock.client.SessionAction.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockHandle;
import io.examplarymock.client.ScriptRun;
import io.examplarymock.harness.mock.LaunchedMock;
import io.examplarymock.harness.mock.MockCommand;
import io.examplarymock.schemas.script.ScriptReader;
import io.examplarymock.schemas.script.ScriptReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A recording")
class RecordingTest {
    private static LaunchedMock launched;
    private static MockClient mock;

    @BeforeAll
    static void starts() {
        launched = LaunchedMock.launch(
                MockCommand.ofClass(System.getProperty("java.class.path"), "io.examplarymock.server.cli.Main"));
        mock = MockClient.at(launched.baseUrl());
    }

    @AfterAll
    static void ends() {
        launched.close();
    }

    @Nested
    @DisplayName("of a script that was played")
    class OfScripts {
        static Stream<Path> library() throws IOException {
            try (Stream<Path> files = Files.list(Path.of("../scripts"))) {
                return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
            }
        }

        @ParameterizedTest(name = "replays to the same transcript: {0}")
        @MethodSource("library")
        void replays_to_the_same_transcript(Path file) {
            ScriptRun original = play(ScriptReader.read(file));
            String yaml = recorded(state(original));

            ScriptRun replayed = play(ScriptReader.read("recording", yaml));

            assertThat(replayed.failures()).as(yaml).isEmpty();
            assertThat(seen(replayed)).as(yaml).isEqualTo(seen(original)).isNotEmpty();
            assertThat(recorded(state(replayed))).isEqualTo(yaml);
        }

        private static List<String> seen(ScriptRun run) {
            try (Stream<String> lines = mock.scripts().transcript(run.id())) {
                return Seen.transcript(lines.toList());
            }
        }
    }

    @Nested
    @DisplayName("of what somebody did")
    class OfPeople {
        private final MockHandle workspace = mock.workspaces().create();
        private final Integrator integrator = new Integrator(workspace);

        @Test
        void on_the_pages_replays_to_the_same_histories() {
            workspace.clock().freeze(Instant.parse("2099-03-01T08:15:30.123Z"));
            String teacher = integrator.user("Ms Bell");
            String exam = integrator.exam("editor", teacher);
            String editing = integrator.session("edit-exam", teacher, Map.of("examId", exam));
            integrator.onPage(editing, "view");
            later(Duration.ofMillis(80_345));
            integrator.onPage(editing, "rename", Map.of("name", "What is ${x}?"));
            integrator.onPage(
                    editing, "question", Map.of("question", Map.of("type", "essay", "title", "Why: \"so\"?\nSay.")));
            later(Duration.ofMinutes(2));
            integrator.onPage(editing, "move", Map.of("id", integrator.question(exam, 2), "place", 0));
            integrator.onPage(editing, "remove", Map.of("id", integrator.question(exam, 1)));
            integrator.onPage(
                    editing,
                    "question",
                    Map.of(
                            "id",
                            integrator.question(exam, 1),
                            "question",
                            Map.of("type", "essay", "title", "New", "settings", Map.of("minWords", 20))));
            String generating = integrator.session("generate-question", teacher, Map.of("subject", "Biology"));
            integrator.onPage(generating, "actions", Map.of("action", "open"));
            later(Duration.ofSeconds(40));
            integrator.onPage(generating, "actions", Map.of("action", "start"));
            integrator.onPage(generating, "actions", Map.of("action", "complete"));

            expectSameHistories();
        }

        @Test
        void as_a_client_of_the_API_replays_to_the_same_histories() {
            workspace.clock().freeze(Instant.parse("2099-03-01T08:15:30Z"));
            String ada = integrator.user("Ada");
            String bo = integrator.user("Bo");
            String exam = integrator.exam("participant", ada);
            String other = integrator.exam("participant", bo, ada);
            String first = integrator.session("take-exam", ada, Map.of("examId", exam));
            String second = integrator.session("take-exam", ada, Map.of("examId", other), "https://app.example.com");
            String third = integrator.session("take-exam", bo, Map.of("examId", other));
            workspace.sessions().act(first, open(), start());
            later(Duration.ofMinutes(1));
            workspace.sessions().act(second, open());
            workspace.sessions().act(third, answerAt(1, "${x} and $${y}"));
            later(Duration.ofMinutes(1));
            workspace.sessions().act(first, answerAt(0, "true"), answerAt(0, "false"));
            later(Duration.ofMinutes(1));
            integrator.delete(second);
            workspace.sessions().act(integrator.session("edit-rubric", bo, Map.of()), complete());
            later(Duration.ofDays(8));

            expectSameHistories();
        }

        @Test
        void leaves_out_what_is_gone_and_says_so() {
            String ada = integrator.user("Ada");
            String exam = integrator.exam("participant", ada);
            String session = integrator.session("take-exam", ada, Map.of("examId", exam));
            integrator.session("edit-rubric", ada, Map.of());
            integrator.deleteExam(exam);

            Recording recording = Recording.of(workspace.state(), Optional.empty());

            assertThat(recording.notes())
                    .containsExactly(session + " (take-exam) is left out: " + exam + " is not there any more");
            assertThat(recording.yaml().orElseThrow())
                    .contains("flow: edit-rubric")
                    .doesNotContain("take-exam");
        }

        private void later(Duration time) {
            workspace.clock().advance(time);
        }

        private void expectSameHistories() {
            String yaml = recorded(workspace.state());
            ScriptRun replayed = play(ScriptReader.read("recording", yaml));

            assertThat(replayed.failures()).as(yaml).isEmpty();
            assertThat(Seen.histories(state(replayed))).as(yaml).isEqualTo(Seen.histories(workspace.state()));
            assertThat(recorded(state(replayed))).isEqualTo(yaml);
        }
    }

    private static ScriptRun play(ScriptReading reading) {
        assertThat(reading.problems()).isEmpty();
        return mock.scripts().playAndKeep(reading.script().orElseThrow().json());
    }

    private static String state(ScriptRun run) {
        return mock.workspace(run.apiKey().orElseThrow()).state();
    }

    private static String recorded(String state) {
        Recording recording = Recording.of(state, Optional.of("Recorded"));
        assertThat(recording.problems()).as(recording.yaml().orElse("")).isEmpty();
        return recording.yaml().orElseThrow();
    }
}
