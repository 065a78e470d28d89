package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.cli.FakeServer.Answer;
import io.examplarymock.harness.cli.Terminal.Outcome;
import io.examplarymock.harness.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("test-harness replay")
class ReplayCommandTest {
    private static final String SCRIPTS = "POST /__admin/examplary/scripts";
    private static final String TRANSCRIPT = "GET /__admin/examplary/scripts/script_1/transcript";

    @TempDir
    private Path folder;

    private ScriptFolder scripts;
    private FakeServer mock;
    private final Terminal terminal = new Terminal();

    @BeforeEach
    void starts() throws IOException {
        scripts = new ScriptFolder(folder);
        mock = new FakeServer()
                .on("GET /__admin/examplary/settings", Answer.json(200, "{'options': {}}"))
                .on(SCRIPTS, Answer.json(201, "{'id': 'script_1'}"));
        answers(ScriptFolder.PASSED);
    }

    @AfterEach
    void ends() {
        mock.close();
    }

    @Nested
    @DisplayName("with a script whose expectations hold")
    class Good {
        @Test
        void passes() {
            String script = scripts.write("cancels.yaml", ScriptFolder.GOOD);

            Outcome outcome = replay(script);

            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out().replaceAll("in \\d+m?s\\)", "in a moment)"))
                    .isEqualTo("passed  A teacher cancels  (" + script + ": 1 student, 2 steps, 1m30s in a moment)\n\n"
                            + "1 script: 1 passed, 0 failed");
        }

        @Test
        void has_the_mock_play_the_script_in_its_resolved_form() {
            replay(scripts.write("cancels.yaml", ScriptFolder.GOOD));

            JsonValue sent = JsonValue.parse(mock.asked(SCRIPTS).get(0).body());
            assertThat(sent.get("name").text()).contains("A teacher cancels");
            assertThat(sent.get("steps").get(1).get("do").text()).contains("cancel");
        }

        @Test
        void writes_who_did_what_and_when() throws IOException {
            answers(ScriptFolder.TRANSCRIPT_HEAD
                    + ScriptFolder.CREATED
                    + ScriptFolder.line(2, "09:00:05", "step", "'step':1,'do':'wait'")
                    + ScriptFolder.line(
                            3, "09:00:20", "step", "'step':2,'do':'answer-all','questionId':'q_1','value':'a, b'")
                    + ScriptFolder.line(4, "09:00:20", "message", "'status':'started','outputs':{}")
                    + ScriptFolder.line(
                            5, "09:00:40", "step", "'step':3,'do':'answer','questionId':'q_2','value':[1,2]")
                    + ScriptFolder.line(6, "09:00:41", "refused", "'step':4,'do':'hand-in','text':'no','expected':true")
                    + ScriptFolder.line(7, "09:01:00.250", "step", "'step':5,'do':'hand-in'")
                    + ScriptFolder.end(true));
            Path timings = folder.resolve("timings.csv");

            replay(scripts.write("cancels.yaml", ScriptFolder.GOOD), "--timings", timings.toString());

            assertThat(Files.readAllLines(timings))
                    .containsExactly(
                            "student,at_ms,do,question,value",
                            "Ada,0,create,,",
                            "Ada,20000,answer,q_1,\"a, b\"",
                            "Ada,40000,answer,q_2,\"[1,2]\"",
                            "Ada,60250,hand-in,,");
        }

        @Test
        void writes_reports_and_the_transcript() throws IOException {
            Path report = folder.resolve("report");
            replay(scripts.write("cancels.yaml", ScriptFolder.GOOD), "--report", report.toString());

            assertThat(report.resolve("transcripts/cancels.ndjson")).hasContent(ScriptFolder.PASSED.replace('\'', '"'));
            assertThat(Files.readString(report.resolve("replay.xml")))
                    .contains("tests=\"1\" failures=\"0\"", "<testcase classname=\"A teacher cancels\" name=\"Ada\"/>");
            assertThat(Files.readString(report.resolve("replay.html")))
                    .contains("<svg role=\"img\"", ">Ada<", "1m30s: message: cancelled", "transcripts/cancels.ndjson");
        }
    }

    @Nested
    @DisplayName("with a script whose expectations do not hold")
    class Failed {
        @BeforeEach
        void fails() {
            answers(ScriptFolder.FAILED);
        }

        @Test
        void fails_with_student_step_expectation_and_what_was_seen() {
            Outcome outcome = replay(scripts.write("cancels.yaml", ScriptFolder.GOOD));

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out().lines())
                    .contains(
                            "        Ada, step 2 (answer), after 20s: refused otherwise than the script says:"
                                    + " no <question> 9",
                            "        Ada, at the end, after 1m30s: status: expected \"completed\", seen \"pending\"",
                            "1 script: 0 passed, 1 failed");
        }

        @Test
        void marks_the_failures_in_the_reports() throws IOException {
            replay(
                    scripts.write("cancels.yaml", ScriptFolder.GOOD),
                    "--report",
                    folder.resolve("r").toString());

            assertThat(Files.readString(folder.resolve("r/replay.xml")))
                    .contains(
                            "tests=\"1\" failures=\"1\"",
                            "<failure message=\"step 2 (answer): refused otherwise than the script says:"
                                    + " no &lt;question&gt; 9\">");
            assertThat(Files.readString(folder.resolve("r/replay.html")))
                    .contains("<g class=\"mark failure\"", "no &lt;question&gt; 9", "at the end")
                    .doesNotContain("<question>");
        }
    }

    @Nested
    @DisplayName("with several scripts")
    class Several {
        @Test
        void plays_those_of_a_folder_in_order_and_leaves_includes_out() {
            scripts.write("all/b.yaml", "include: [shared/given.yml]\n" + withoutGiven("b"));
            scripts.write("all/a.yml", ScriptFolder.GOOD.replace("A teacher cancels", "a"));
            scripts.write(
                    "all/shared/given.yml", "vars: {x: 1}\n# of others\ngiven:\n  session: {flow: edit-rubric}\n");

            Outcome outcome = replay(folder.resolve("all").toString(), "--jobs", "1");

            assertThat(outcome.err()).isEmpty();
            assertThat(names()).containsExactly("a", "b");
        }

        @Test
        void plays_those_of_a_glob() {
            scripts.write("one.yaml", ScriptFolder.GOOD);
            scripts.write("two.yaml", ScriptFolder.GOOD);
            scripts.write("other.yaml", ScriptFolder.GOOD);

            replay(folder + "/{one,two}.yaml");

            assertThat(names()).hasSize(2);
        }

        @Test
        void plays_none_if_one_is_bad_and_tells_every_problem() {
            scripts.write("bad/a.yaml", ScriptFolder.GOOD.replace("cancel]", "cancle]"));
            scripts.write("bad/b.yaml", ScriptFolder.GOOD.replace("name:", "nmae:"));
            scripts.write("bad/c.yaml", ScriptFolder.GOOD);

            Outcome outcome = replay(folder.resolve("bad").toString());

            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err())
                    .startsWith("test-harness replay: ")
                    .contains(
                            "problems, and nothing was played\n", "a.yaml:4:", "\"cancel\"", "b.yaml:2:1", "\"name\"");
            assertThat(names()).isEmpty();
        }

        private String withoutGiven(String name) {
            return ScriptFolder.GOOD
                    .replace("A teacher cancels", name)
                    .replaceFirst("given: .*\n", "")
                    .replace("cancel", "complete");
        }
    }

    @Test
    void gives_classes_another_size() {
        String script = ScriptFolder.GOOD + "students: [{class: 30}, {name: Ada}]\n";

        replay(scripts.write("class.yaml", script), "--students", "5");

        JsonValue students = JsonValue.parse(mock.asked(SCRIPTS).get(0).body()).get("students");
        assertThat(students.get(0).get("class").number()).contains(5);
        assertThat(students.get(1).get("name").text()).contains("Ada");
        assertThat(students.get(1).get("class").isPresent()).isFalse();
    }

    @Test
    void reads_a_long_transcript_in_parts() {
        String whole = ScriptFolder.PASSED;
        int half = whole.indexOf('\n', whole.length() / 2) + 1;
        List<String> parts = List.of(whole.substring(0, half), whole.substring(half));
        mock.on(
                TRANSCRIPT,
                request -> transcript(parts.get(mock.asked(TRANSCRIPT).size() - 1)));

        assertThat(replay(scripts.write("cancels.yaml", ScriptFolder.GOOD)).out())
                .contains("1 passed", "2 steps");
        assertThat(mock.asked(TRANSCRIPT)).hasSize(2);
    }

    @Nested
    @DisplayName("when it is used wrongly,")
    class Misused {
        @Test
        void refuses_numbers_below_one_and_unknown_speeds() {
            String script = scripts.write("cancels.yaml", ScriptFolder.GOOD);

            assertThat(replay(script, "--jobs", "0").err()).contains("--jobs takes a number from 1 on, not 0");
            assertThat(replay(script, "--students", "0").err()).contains("--students takes a number from 1 on, not 0");
            for (String speed : List.of("fast", "0x", "1.5x", "x", "-1x", "1000000x")) {
                assertThat(replay(script, "--speed", speed).err())
                        .contains("--speed is instant, realtime, or a whole number of times faster such as 10x, not "
                                + speed);
            }
        }

        @Test
        void refuses_to_mix_the_times_of_several_scripts_up() {
            String timings = folder.resolve("timings.csv").toString();

            assertThat(replay(
                            scripts.write("a.yaml", ScriptFolder.GOOD),
                            scripts.write("b.yaml", ScriptFolder.GOOD),
                            "--timings",
                            timings))
                    .isEqualTo(new Outcome(
                            2,
                            "",
                            "test-harness replay: --timings takes one script, and there are 2: the times of several would"
                                    + " be mixed up"));
            assertThat(replay(scripts.write("a.yaml", ScriptFolder.GOOD), "--timings", folder.toString())
                            .err())
                    .contains("the timings cannot be written to " + folder);
        }

        @Test
        void refuses_what_is_no_script() {
            scripts.write("includes/given.yaml", "given: {}\n");

            assertThat(replay(folder.resolve("none.yaml").toString()).err()).contains("there is no such file");
            assertThat(replay(folder.resolve("includes").toString()).err())
                    .contains("nothing but vars and given, to be included");
            assertThat(replay("-").err()).contains("not from standard input");
        }

        @Test
        void refuses_an_address_at_which_no_mock_is() throws IOException {
            String script = scripts.write("cancels.yaml", ScriptFolder.GOOD);
            try (FakeServer other = new FakeServer()) {
                assertThat(terminal.run("replay", script, "--target", other.url()))
                        .isEqualTo(new Outcome(
                                2,
                                "",
                                "test-harness replay: what answers at " + other.url()
                                        + " is no mock, and only a mock can play scripts"));
            }
            assertThat(terminal.run("replay", script, "--target", "ftp://here").err())
                    .contains("--target takes an http or https address, not ftp://here");
        }
    }

    @Nested
    @DisplayName("when the mock does not do its part,")
    class Broken {
        private String script;

        @BeforeEach
        void writes() {
            script = scripts.write("cancels.yaml", ScriptFolder.GOOD);
        }

        @Test
        void tells_what_the_mock_refuses_about_a_script() {
            mock.on(
                    SCRIPTS,
                    Answer.json(
                            400,
                            "{'title': 'Bad request', 'detail': '1 problem',"
                                    + " 'validation': [{'location': '/steps/0', 'message': 'is odd'}]}"));

            assertThat(replay(script))
                    .isEqualTo(new Outcome(
                            2,
                            "",
                            "test-harness replay: the mock refuses " + script + ": 1 problem\n  /steps/0: is odd"));
        }

        @Test
        void says_that_a_mock_without_the_route_plays_no_scripts() {
            mock.on(SCRIPTS, Answer.json(404, "{}"));

            assertThat(replay(script).err()).contains("plays no scripts; is it an older version?");
        }

        @Test
        void says_that_the_tool_failed_if_the_server_did() {
            mock.on(SCRIPTS, Answer.json(500, "{'title': 'Oops'}"));

            assertThat(replay(script))
                    .isEqualTo(new Outcome(
                            3,
                            "",
                            "test-harness replay: the tool itself failed: the mock answered 500 to " + script
                                    + ": Oops"));
        }

        @Test
        void does_not_believe_a_transcript_without_end() {
            List<String> parts = List.of(ScriptFolder.TRANSCRIPT_HEAD, "");
            mock.on(
                    TRANSCRIPT,
                    request -> transcript(
                            parts.get(Math.min(1, mock.asked(TRANSCRIPT).size() - 1))));

            assertThat(replay(script))
                    .isEqualTo(new Outcome(
                            3,
                            "",
                            "test-harness replay: the tool itself failed: the transcript of " + script
                                    + " has no end"));
        }
    }

    private Outcome replay(String... arguments) {
        return terminal.run(Stream.of(Stream.of("replay"), Stream.of(arguments), Stream.of("--target", mock.url()))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    private Stream<String> names() {
        return mock.asked(SCRIPTS).stream()
                .map(request ->
                        JsonValue.parse(request.body()).get("name").text().orElse(""));
    }

    private void answers(String transcript) {
        mock.on(TRANSCRIPT, transcript(transcript));
    }

    private static Answer transcript(String lines) {
        return new Answer(200, "application/x-ndjson", lines, Map.of());
    }
}
