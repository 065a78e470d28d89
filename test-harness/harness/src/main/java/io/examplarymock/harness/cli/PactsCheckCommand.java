package io.examplarymock.harness.cli;

import io.examplarymock.harness.pacts.check.PactCheck;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code test-harness pacts check}: compares pacts with what is known of the API. */
@Command(
        name = "check",
        description = "Compares consumers' pacts with the documented API, without running anything.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = HarnessCommand.EXIT_CODES)
final class PactsCheckCommand implements Callable<Integer> {
    private final InputStream in;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private Format format = Format.text;

    @Parameters(
            paramLabel = "FILE",
            description = "Pact file, folder (for all .json files in it), glob, or - for standard input.")
    private List<String> files = List.of();

    /** Reads from {@code in} what is named {@code -}. */
    PactsCheckCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() {
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "there is no FILE to check");
        }
        PactCheck check = PactCheck.of(files, in);
        spec.commandLine().getOut().println(format == Format.json ? check.asJson() : check.asText());
        return ExitCode.of(check.passed());
    }
}
