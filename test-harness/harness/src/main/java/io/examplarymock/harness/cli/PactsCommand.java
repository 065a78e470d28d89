package io.examplarymock.harness.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code test-harness pacts}: does nothing by itself but to know its commands. */
@Command(
        name = "pacts",
        description = "Judges Pact contracts of consumers.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = HarnessCommand.EXIT_CODES)
final class PactsCommand {
    private PactsCommand() {}

    static CommandLine with(Surroundings surroundings) {
        return new CommandLine(new PactsCommand())
                .addSubcommand(new PactsCheckCommand(surroundings.in()))
                .addSubcommand(new PactsVerifyCommand(surroundings));
    }
}
