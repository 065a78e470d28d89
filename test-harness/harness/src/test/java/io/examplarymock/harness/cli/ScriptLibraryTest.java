package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.cli.Terminal.Outcome;
import io.examplarymock.schemas.script.ScriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The library of scripts")
class ScriptLibraryTest {
    private static final Path LIBRARY = Path.of("../scripts");

    @TempDir
    private Path report;

    @Test
    void passes_against_a_mock() throws IOException {
        Outcome outcome = new Terminal().run("replay", LIBRARY.toString(), "--report", report.toString());

        assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.out())
                .endsWith(scripts().size() + " scripts: " + scripts().size() + " passed, 0 failed");
        assertThat(Files.readString(report.resolve("replay.html")))
                .contains("<svg role=\"img\"")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @Test
    void has_beside_it_a_benchmark_that_passes_with_a_small_class() {
        Outcome outcome = new Terminal().run("replay", "../benchmarks/class-of-ten-thousand.yaml", "--students", "50");

        assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.out()).contains("50 students, 1150 steps");
    }

    @Test
    void comes_to_the_same_whether_its_time_is_virtual_or_runs() throws IOException {
        String script = LIBRARY.resolve("take-exam.yaml").toString();
        Path instant = report.resolve("instant");
        Path running = report.resolve("running");
        new Terminal().run("replay", script, "--report", instant.toString());

        Outcome outcome = new Terminal().run("replay", script, "--speed", "500x", "--report", running.toString());

        assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.err())
                .contains("watch it at http://127.0.0.1:", "/__admin/dashboard#/sessions?workspace=org_");
        assertThat(transcript(running)).isEqualTo(transcript(instant));
    }

    private static String transcript(Path report) throws IOException {
        try (Stream<Path> files = Files.walk(report)) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".ndjson"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void has_a_script_for_every_flow() throws IOException {
        Set<Object> flows = scripts().stream()
                .map(script -> ScriptReader.read(script)
                        .script()
                        .orElseThrow()
                        .members()
                        .get("given"))
                .map(given -> ((Map<?, ?>) ((Map<?, ?>) given).get("session")).get("flow"))
                .collect(Collectors.toSet());

        assertThat(flows)
                .containsExactlyInAnyOrder(
                        "generate-exam",
                        "edit-rubric",
                        "generate-question",
                        "mark-answer",
                        "edit-exam",
                        "take-exam",
                        "practice-space-student");
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARY)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
