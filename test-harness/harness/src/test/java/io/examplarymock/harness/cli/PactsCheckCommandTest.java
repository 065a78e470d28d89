package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.cli.Terminal.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("test-harness pacts check")
class PactsCheckCommandTest {
    private static final String PACTS = "src/test/resources/pacts/";
    private static final String GOOD = PACTS + "good/unknown-path.json";
    private static final String BAD = PACTS + "bad/unknown-path.json";
    private static final String WARNING = PACTS + "bad/not-served.json";

    @TempDir
    private Path folder;

    @Test
    void passes_good_pacts() {
        assertThat(check(GOOD)).isEqualTo(new Outcome(0, GOOD + """
                        : web-shop and examplary-api, Pact 2.0.0, 1 interaction: OK

                        1 pact, 1 interaction: 0 failures, 0 warnings, 0 notes""", ""));
    }

    @Test
    void fails_bad_pacts_with_each_finding_under_its_interaction() {
        assertThat(check(GOOD, BAD)).isEqualTo(new Outcome(1, GOOD + """
                        : web-shop and examplary-api, Pact 2.0.0, 1 interaction: OK
                        """ + BAD + """
                        : web-shop and examplary-api, Pact 2.0.0, 1 interaction
                          a request for an exam
                            failure unknown-path at /interactions/0/request/path
                              no operation has the path /exam/exam_dj8948hf98hf43; the nearest is GET /exams/{examId} [E3, Q1: public]

                        2 pacts, 2 interactions: 1 failure, 0 warnings, 0 notes""", ""));
    }

    @Test
    void passes_pacts_with_warnings_and_notes() {
        assertThat(check(WARNING, PACTS + "bad/provider-state.json")).satisfies(outcome -> {
            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.out()).endsWith("2 pacts, 2 interactions: 0 failures, 1 warning, 2 notes");
        });
    }

    @Test
    void finds_the_pacts_of_a_folder_at_any_depth() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b"));
        Files.copy(Path.of(GOOD), deep.resolve("good.json"));
        Files.copy(Path.of(BAD), folder.resolve("bad.json"));
        Files.writeString(folder.resolve("notes.txt"), "no pact");

        assertThat(check(folder.toString())).satisfies(outcome -> {
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out())
                    .startsWith(deep.resolve("good.json") + ": web-shop")
                    .contains("\n" + folder.resolve("bad.json") + ": web-shop")
                    .endsWith("\n2 pacts, 2 interactions: 1 failure, 0 warnings, 0 notes");
        });
    }

    @Test
    void reads_standard_input() throws IOException {
        assertThat(new Terminal()
                        .typing(Files.readString(Path.of(BAD)))
                        .run("pacts", "check", "-")
                        .out())
                .startsWith("stdin: web-shop and examplary-api");
    }

    @Test
    void prints_as_JSON_what_a_program_wants_to_know() {
        Outcome outcome = check("--format", "json", BAD);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out().replace("\r", "")).isEqualTo("""
                {
                  "passed" : false,
                  "failures" : 1,
                  "warnings" : 0,
                  "notes" : 0,
                  "pacts" : [ {
                    "file" : "src/test/resources/pacts/bad/unknown-path.json",
                    "consumer" : "web-shop",
                    "provider" : "examplary-api",
                    "specification" : "2.0.0",
                    "interactions" : 1,
                    "findings" : [ {
                      "interaction" : "a request for an exam",
                      "rule" : "unknown-path",
                      "severity" : "failure",
                      "pointer" : "/interactions/0/request/path",
                      "message" : "no operation has the path /exam/exam_dj8948hf98hf43; the nearest is GET /exams/{examId}",
                      "found" : "/exam/exam_dj8948hf98hf43",
                      "expected" : "/exams/{examId}",
                      "nearest" : "/exams/{examId}",
                      "facts" : [ "E3", "Q1" ],
                      "tier" : "P"
                    } ]
                  } ]
                }""");
    }

    @Test
    void explains_itself() {
        assertThat(new Terminal().run("pacts", "check", "--help").out())
                .startsWith("Usage: test-harness pacts check")
                .contains("--format=FORMAT", "Pact file, folder", "Exit codes:");
        assertThat(new Terminal().run("pacts", "--help").out())
                .startsWith("Usage: test-harness pacts")
                .contains("check ");
    }

    @Nested
    @DisplayName("refuses in one line")
    class Refuses {
        @Test
        void a_file_that_is_not_there() {
            Path nowhere = folder.resolve("nowhere.json");

            assertThat(check(GOOD, nowhere.toString()))
                    .isEqualTo(refusal("cannot read " + nowhere + ": there is no such file"));
        }

        @Test
        void a_folder_without_pacts() {
            assertThat(check(folder.toString())).isEqualTo(refusal("no .json files in " + folder));
        }

        @Test
        void to_go_without_a_file() {
            assertThat(check()).isEqualTo(refusal("there is no FILE to check; see test-harness pacts check --help"));
        }

        @Test
        void to_go_without_a_command() {
            assertThat(new Terminal().run("pacts"))
                    .isEqualTo(new Outcome(
                            2, "", "test-harness pacts: Missing required subcommand; see test-harness pacts --help"));
        }

        private Outcome refusal(String message) {
            return new Outcome(2, "", "test-harness pacts check: " + message);
        }
    }

    private static Outcome check(String... arguments) {
        String[] line = new String[arguments.length + 2];
        line[0] = "pacts";
        line[1] = "check";
        System.arraycopy(arguments, 0, line, 2, arguments.length);
        return new Terminal().run(line);
    }
}
