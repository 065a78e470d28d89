package io.examplarymock.harness.cli;

import picocli.CommandLine.Command;

/** {@code test-harness pacts}: does nothing by itself but to know its commands. */
@Command(
        name = "pacts",
        description = "Judges Pact contracts.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = HarnessCommand.EXIT_CODES)
final class PactsCommand {}
