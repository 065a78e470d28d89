package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.cli.Terminal.Outcome;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@DisplayName("test-harness")
class HarnessCommandTest {
    private final Terminal terminal = new Terminal();

    @Test
    void explains_itself_and_its_exit_codes() {
        Outcome help = terminal.run("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .startsWith("Usage: test-harness")
                .contains("validate", "pacts", "Exit codes: 0 passed; 1 what was judged failed; 2 wrong usage");
    }

    @Test
    void tells_its_version() {
        assertThat(terminal.run("--version").out()).startsWith("Examplary Mock ");
        assertThat(terminal.run("validate", "--version").exitCode()).isZero();
    }

    @Test
    void refuses_to_run_without_a_command() {
        assertThat(terminal.run())
                .isEqualTo(new Outcome(2, "", "test-harness: Missing required subcommand; see test-harness --help"));
    }

    @Test
    void refuses_an_unknown_command_in_one_line() {
        assertThat(terminal.run("frobnicate"))
                .isEqualTo(new Outcome(
                        2, "", "test-harness: Unmatched argument at index 0: 'frobnicate'; see test-harness --help"));
    }

    @Nested
    @DisplayName("when a command ends otherwise than it should,")
    class Broken {
        @Test
        void says_that_the_tool_itself_failed() {
            assertThat(run(() -> {
                        throw new IllegalStateException("no such luck");
                    }))
                    .isEqualTo(new Outcome(
                            3, "", "tool: the tool itself failed: java.lang.IllegalStateException: no such luck"));
        }

        @Test
        void says_so_even_if_the_stack_overflows() {
            assertThat(run(() -> {
                        throw new StackOverflowError();
                    }))
                    .isEqualTo(new Outcome(3, "", "tool: the tool itself failed: java.lang.StackOverflowError"));
        }

        @Test
        void says_what_was_wrong_about_its_use() {
            assertThat(run(() -> {
                        throw new WrongUsage("there is no such pact");
                    }))
                    .isEqualTo(new Outcome(2, "", "tool: there is no such pact"));
        }

        private Outcome run(Callable<Integer> work) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            CommandLine commandLine =
                    new CommandLine(new Tool(work)).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
            return new Outcome(HarnessCommand.run(commandLine), Terminal.text(out), Terminal.text(err));
        }
    }

    @Command(name = "tool")
    private record Tool(Callable<Integer> work) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return work.call();
        }
    }
}
