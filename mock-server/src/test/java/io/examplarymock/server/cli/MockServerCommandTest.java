package io.examplarymock.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("mock-server")
class MockServerCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void explains_itself() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out.toString()).contains("--port", "--clock-start", "EXAMPLARY_MOCK_PORT");
    }

    @Test
    void tells_its_version() {
        assertThat(run(Map.of(), "--version")).isZero();
        assertThat(out.toString()).startsWith("Examplary Mock");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "--prot, 0, there is no option --prot",
        "--po, 0, there is no option --po",
        "sirve, --port=0, there is no command sirve; there are serve and health",
        "--port=0, more, more is no option and nothing that it could belong to",
        "--port=0, --port=1, --port is given more than once",
        "--seed=7, --port, --port needs a value: PORT",
        "--port, x, '--port takes a number from 0 to 65535, not x'",
        "--environment, moon, '--environment takes production or staging, not moon'",
        "--clock-start, soon, '--clock-start takes an instant like 2026-01-08T10:00:00Z, not soon'",
        "--strict-presets, maybe, '--strict-presets takes true or false, not maybe'",
        "--public-url, ftp://example.org, '--public-url takes an http or https address, not ftp://example.org'",
    })
    void refuses(String one, String other, String why) {
        assertThat(run(Map.of(), one, other)).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("mock-server: " + why + "\nTry --help.\n");
    }

    @Test
    void explains_a_command() {
        assertThat(run(Map.of(), "health", "--help")).isZero();
        assertThat(out.toString()).contains("health", "--port").doesNotContain("--clock");
    }

    @Test
    void does_not_show_what_is_for_its_own_tests() {
        assertThat(run(Map.of(), "serve", "--help")).isZero();
        assertThat(out.toString()).contains("--force-seed").doesNotContain("--deviate");
    }

    @Test
    void lets_the_command_line_take_back_what_the_environment_sets() {
        Map<String, String> environment = Map.of("EXAMPLARY_MOCK_PROXY_TO_PRIVATE", "true");

        assertThat(run(environment, "--port", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--proxy-to-private means nothing without --proxy-to");
        assertThat(run(environment, "--port", "0", "--proxy-to-private=false", "--deviate", "wildly"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no deviation named wildly");
    }

    @Test
    void refuses_a_port_that_is_none() {
        assertThat(run(Map.of(), "--port", "70000")).isEqualTo(2);
        assertThat(err.toString()).contains("--port takes a number from 0 to 65535, not 70000");
    }

    @Test
    void refuses_a_deviation_that_is_none() {
        assertThat(run(Map.of(), "--port", "0", "--deviate", "wildly")).isEqualTo(2);
        assertThat(err.toString()).contains("--deviate: there is no deviation named wildly; there are extra-field, ");
    }

    @Test
    void refuses_an_environment_variable_that_makes_no_sense() {
        assertThat(run(Map.of("EXAMPLARY_MOCK_CLOCK", "wobbly"))).isEqualTo(2);
        assertThat(err.toString()).contains("--clock takes system or frozen, not wobbly (from EXAMPLARY_MOCK_CLOCK)");
    }

    @Test
    void refuses_a_key_of_the_file_that_is_no_option(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("mock.yaml"), "prot: 9\n");

        assertThat(run(Map.of("EXAMPLARY_MOCK_CONFIG", file.toString()))).isEqualTo(2);
        assertThat(err.toString()).contains("there is no option prot");
    }

    @Test
    void refuses_a_file_that_is_no_YAML(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("mock.yaml"), "port: [\n");

        assertThat(run(Map.of("EXAMPLARY_MOCK_CONFIG", file.toString()))).isEqualTo(2);
        assertThat(err.toString()).contains("mock.yaml cannot be read");
    }

    @Test
    void takes_the_command_line_before_the_environment_and_that_before_the_file(@TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(folder.resolve("mock.yaml"), "port: 70001\njournal-size: -3\nmax-workspaces: -4\n");
        Map<String, String> environment = Map.of(
                "EXAMPLARY_MOCK_CONFIG",
                file.toString(),
                "EXAMPLARY_MOCK_PORT",
                "70002",
                "EXAMPLARY_MOCK_JOURNAL_SIZE",
                "-5");

        run(environment, "--port", "70003");
        run(environment, "--port", "0");
        run(environment, "--port", "0", "--max-workspaces", "1");

        assertThat(err.toString())
                .contains("--port takes a number from 0 to 65535, not 70003")
                .contains("--max-workspaces takes a number from 1 to 1000000, not -4 (from " + file + ")")
                .contains("--journal-size takes a number from 0 to 1000000, not -5");
    }

    @Test
    void finds_nobody_at_a_port_where_nobody_is() {
        assertThat(run(Map.of(), "health", "--port", "1")).isEqualTo(1);
        assertThat(out.toString()).contains("nothing answers");
    }

    private int run(Map<String, String> environment, String... arguments) {
        return MockServerCommand.run(arguments, environment, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
