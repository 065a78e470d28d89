package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.browser.Chromium;
import io.examplarymock.harness.cli.Terminal.Outcome;
import io.examplarymock.harness.verify.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

@DisplayName("test-harness verify --page")
class VerifyPageCommandTest {
    private static final String PAGE = "http://localhost:{port}/exam";

    @TempDir
    private Path folder;

    @Test
    void judges_a_page_with_a_mock_of_its_own_and_keeps_pictures() throws IOException {
        if (Chromium.find(System.getenv()).isEmpty()) {
            String missing = "there is no Chromium on this machine";
            if ("1".equals(System.getenv("EXAMPLARY_BROWSER_REQUIRED"))) {
                throw new IllegalStateException(missing);
            }
            System.err.println("Browser tests are skipped: " + missing);
            throw new TestAbortedException(missing);
        }

        Outcome outcome = verify(
                Subjects.referencePage(),
                "--page",
                PAGE,
                "--scenario",
                "page-generate-exam-cancelled",
                "--report",
                folder.toString());

        assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.out()).contains("with a mock started for this run", "passed: 1 scenarios, 16 rules");
        try (Stream<Path> pictures = Files.list(folder.resolve("screenshots"))) {
            assertThat(pictures.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "page-generate-exam-cancelled-01-shown.png",
                            "page-generate-exam-cancelled-02-end.png",
                            "page-generate-exam-cancelled-03-end.png");
        }
    }

    @Nested
    @DisplayName("asked wrongly,")
    class Misused {
        @Test
        void knows_which_names_stand_in_an_address() {
            assertThat(verify(List.of(), "--page", "http://localhost:3000/?url={embedURL}"))
                    .isEqualTo(new Outcome(
                            2,
                            "",
                            "test-harness verify: --page knows no {embedURL}, but {embedUrl}, {sessionId}, {flow},"
                                    + " {scenario}, {port}"));
        }

        @Test
        void wants_an_address() {
            assertThat(verify(List.of(), "--page", "exam.html").err())
                    .isEqualTo("test-harness verify: --page takes the address of a page, such as"
                            + " http://localhost:3000/exam?embed={embedUrl}, not exam.html");
        }

        @Test
        void wants_somebody_to_make_the_session() {
            assertThat(verify(List.of(), "--page", "http://localhost:3000/exam").err())
                    .startsWith("test-harness verify: nobody would make a session for the page: give the command");
        }

        @Test
        void gives_a_port_to_a_server_that_it_starts_alone() {
            assertThat(verify(List.of(), "--page", PAGE).err())
                    .startsWith("test-harness verify: {port} in --page is where the page's server listens");
        }

        @Test
        void wants_a_mock_with_a_workspace() {
            assertThat(verify(List.of(), "--page", "http://localhost:3000/exam", "--workspace", "examp_1")
                            .err())
                    .isEqualTo("test-harness verify: --workspace names a workspace of the mock that --target names;"
                            + " give both");
        }

        @Test
        void wants_a_page_with_a_workspace() {
            assertThat(verify(List.of("true"), "--workspace", "examp_1").err())
                    .isEqualTo("test-harness verify: --workspace goes with --page");
        }
    }

    private static Outcome verify(List<String> server, String... options) {
        List<String> words = new ArrayList<>(List.of("verify"));
        words.addAll(List.of(options));
        if (!server.isEmpty()) {
            words.add("--");
            words.addAll(server);
        }
        Terminal terminal = new Terminal();
        for (String variable : List.of(Chromium.VARIABLE, "PATH")) {
            if (System.getenv(variable) != null) {
                terminal.with(variable, System.getenv(variable));
            }
        }
        return terminal.run(words.toArray(String[]::new));
    }
}
