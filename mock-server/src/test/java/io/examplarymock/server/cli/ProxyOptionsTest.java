package io.examplarymock.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** None of these starts a server: each is refused before. */
@DisplayName("mock-server --proxy-to")
class ProxyOptionsTest {
    private final StringWriter err = new StringWriter();

    @ParameterizedTest(name = "refuses {0}")
    @CsvSource({
        "--deviate extra-field, --deviate, the mock differs from nobody while the real service answers",
        "--keys strict, --keys strict, the real service judges the keys",
        "--clock frozen, --clock frozen, the real service goes by its own time",
        "--clock-start 2026-01-08T10:00:00Z, --clock-start, the real service goes by its own time",
        "--seed 7, --seed, the real service makes the ids",
        "--strict-presets, --strict-presets, the real service judges the presets",
        "--rate-limits on, --rate-limits on, the real service has limits of its own",
        "--store file:mock.store, --store, 'the real service has users, exams and sessions of its own'",
        "--environment production, --environment production, the address says which deployment it is",
        "--seed-data ., --seed-data, 'the real service has users, exams and sessions of its own'",
    })
    void refuses_what_makes_no_sense_beside_it(String given, String named, String why) {
        assertThat(run("https://upstream.invalid", given.split(" "))).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "mock-server: --proxy-to and " + named + " cannot be given together: " + why + "\n");
    }

    @ParameterizedTest(name = "refuses {0} without it")
    @CsvSource({"--proxy-to-private, --proxy-to-private", "--proxy-keep kept, --proxy-keep"})
    void refuses_what_makes_no_sense_without_it(String given, String named) {
        assertThat(run(null, given.split(" "))).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("mock-server: " + named + " means nothing without --proxy-to\n");
    }

    @ParameterizedTest(name = "refuses {0}")
    @CsvSource({
        "http://127.0.0.1:9, 127.0.0.1 is an address that is loopback",
        "http://[::ffff:10.0.0.1], 'stands for 10.0.0.1, which is private'",
        "http://169.254.169.254, 169.254.169.254 is an address that is link-local",
        "http://localhost, is loopback",
        "http://2130706433, takes an address whose host is a name",
        "ftp://api.examplary.ai, takes an http or https address",
    })
    void refuses_an_address_that_calls_must_not_go_to(String url, String why) {
        assertThat(run(url)).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("mock-server: --proxy-to")
                .contains(why)
                .hasLineCount(1);
    }

    @Test
    void refuses_a_folder_that_is_none(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("http://127.0.0.1:9", "--proxy-to-private", "--proxy-keep", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--proxy-keep " + file + " cannot be used: FileAlreadyExists");
    }

    private int run(String url, String... others) {
        List<String> arguments = new ArrayList<>(List.of("--port", "0"));
        if (url != null) {
            arguments.addAll(List.of("--proxy-to", url));
        }
        arguments.addAll(List.of(others));
        return MockServerCommand.run(
                arguments.toArray(String[]::new),
                Map.of(),
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true));
    }
}
