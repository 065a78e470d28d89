package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.browser.Chromium;
import io.examplarymock.harness.cli.Terminal.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

@DisplayName("replay --browser")
class ReplayInBrowserTest {
    private static final String LIBRARY = "../scripts/";

    @TempDir
    private Path folder;

    @Nested
    @DisplayName("with Chromium")
    class WithChromium {
        @BeforeEach
        void require() {
            if (Chromium.find(System.getenv()).isEmpty()) {
                String missing = "there is no Chromium on this machine";
                if ("1".equals(System.getenv("EXAMPLARY_BROWSER_REQUIRED"))) {
                    throw new IllegalStateException(missing);
                }
                System.err.println("Browser tests are skipped: " + missing);
                throw new TestAbortedException(missing);
            }
        }

        @Test
        void plays_scripts_of_the_library_on_real_pages() throws IOException {
            Outcome outcome = replay(
                    LIBRARY + "take-exam.yaml", LIBRARY + "flaky-network.yaml", LIBRARY + "teacher-cancels.yaml");

            assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
            assertThat(outcome.out())
                    .contains("flaky-network.yaml: 1 student, 7 steps, 3m17s in ")
                    .endsWith("3 scripts: 3 passed, 0 failed");
            assertThat(pictures("take-exam"))
                    .containsExactly(
                            "Ada-01-open.png",
                            "Ada-02-start.png",
                            "Ada-03-answer.png",
                            "Ada-04-answer.png",
                            "Ada-05-answer.png",
                            "Ada-06-answer.png",
                            "Ada-07-answer.png",
                            "Ada-08-hand-in.png",
                            "Ada-09-end.png");
            assertThat(pictures("flaky-network"))
                    .as("two errors, a lost connection, a late answer and a rate limit")
                    .filteredOn(name -> name.endsWith("trouble.png"))
                    .hasSize(5);
            assertThat(pictures("teacher-cancels")).contains("Ms-Bell-03-cancel.png");
            assertThat(report().resolve("traces")).doesNotExist();
            assertThat(Files.readString(report().resolve("replay.html")))
                    .contains("<a href=\"screenshots/take-exam/Ada-03-answer.png\"><g class=\"mark right\"")
                    .contains("<img src=\"screenshots/flaky-network/Ada-03-trouble.png\"")
                    .doesNotContainPattern("(src|href)=\"(https?:)?//");
        }

        @Test
        void keeps_pace_with_a_speed() {
            Outcome outcome = replay(LIBRARY + "slow-student.yaml", "--speed", "900x");

            assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
            assertThat(outcome.out()).contains("1 student, 5 steps, 45m in ");
            assertThat(outcome.err()).contains("watch it at http://127.0.0.1:");
        }

        @Test
        void enters_answers_of_every_type() {
            Outcome outcome = replay("src/test/resources/every-type.yaml");

            assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
        }

        @Test
        void keeps_a_trace_of_a_student_for_whom_something_goes_otherwise() throws IOException {
            Path script = Files.writeString(folder.resolve("wrong.yaml"), """
                    script: 1
                    name: A teacher is done where there is no button for it
                    given: {session: {flow: edit-rubric, presets: {showDoneButton: false}}}
                    students: [{name: Ms Bell}]
                    steps: [open, complete]
                    """);

            Outcome outcome = replay(script.toString());

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out())
                    .contains("Ms Bell, step 2 (complete)")
                    .contains("cannot complete: the page of edit-rubric offers no way to");
            assertThat(report().resolve("traces/wrong-Ms-Bell.zip")).isNotEmptyFile();
            assertThat(Files.readString(report().resolve("replay.html")))
                    .contains("<a href=\"traces/wrong-Ms-Bell.zip\">trace of Ms Bell</a>");
        }
    }

    @Test
    void takes_no_large_classes() {
        Outcome outcome = replay(LIBRARY + "class-of-thirty.yaml", "--students", "41");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("test-harness replay: ../scripts/class-of-thirty.yaml has 41 students, and a browser takes"
                        + " at most 40; make its classes smaller with --students, or leave out --browser");
    }

    @Test
    void says_where_a_browser_is_looked_for() {
        Outcome outcome = new Terminal()
                .with("CHROMIUM", "/nowhere/chromium")
                .run("replay", "--browser", LIBRARY + "take-exam.yaml");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("test-harness replay: there is no Chromium at /usr/bin/chromium, in CHROMIUM or on the PATH"
                        + " (as chromium, chromium-browser or google-chrome); on Debian: apt-get install chromium");
    }

    @Test
    void shows_windows_of_a_browser_alone() {
        Outcome outcome = new Terminal().run("replay", "--headed", LIBRARY + "take-exam.yaml");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("--headed goes with --browser");
    }

    private Path report() {
        return folder.resolve("report");
    }

    private Outcome replay(String... arguments) {
        Terminal terminal = new Terminal();
        for (String variable : List.of(Chromium.VARIABLE, "PATH")) {
            if (System.getenv(variable) != null) {
                terminal.with(variable, System.getenv(variable));
            }
        }
        return terminal.run(
                Stream.concat(Stream.of("replay", "--browser", "--report", report().toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private List<String> pictures(String script) throws IOException {
        try (Stream<Path> files = Files.list(report().resolve("screenshots").resolve(script))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
