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

    @Test
    void refuses_an_unknown_option() {
        assertThat(run(Map.of(), "--prot", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--prot");
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
        assertThat(err.toString()).contains("wobbly");
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
                .contains("--max-workspaces takes a number from 1 to 1000000, not -4")
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
