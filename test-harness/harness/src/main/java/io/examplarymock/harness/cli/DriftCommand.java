package io.examplarymock.harness.cli;

import io.examplarymock.harness.drift.Drift;
import io.examplarymock.harness.drift.DriftOrder;
import io.examplarymock.harness.drift.report.DriftReport;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code test-harness drift}: compares what is known of the API with a real deployment. */
@Command(
        name = "drift",
        description = "Compares what is known of the API with what a deployment answers, fact by fact.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = HarnessCommand.EXIT_CODES)
final class DriftCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--upstream", paramLabel = "URL", required = true, description = "Address of the deployment.")
    private URI upstream;

    @Option(
            names = "--api-key-env",
            paramLabel = "NAME",
            required = true,
            description = "The environment variable that holds an API key of the deployment.")
    private String keyVariable;

    @Option(
            names = "--writes",
            description = "Makes what is needed as well: a user, an exam, a practice space and sessions; deletes them.")
    private boolean writes;

    @Option(names = "--yes-production", description = "Allows --writes in production.")
    private boolean allowsProduction;

    @Option(
            names = "--insecure-http",
            description = "Allows an address without TLS that is not of this machine: the key can be read on the way.")
    private boolean allowsPlainHttp;

    @Option(names = "--actor", paramLabel = "ID", description = "A user to take as actor, in place of making one.")
    private String actor;

    @Option(names = "--exam", paramLabel = "ID", description = "An exam to read.")
    private String exam;

    @Option(names = "--space", paramLabel = "ID", description = "A practice space to read.")
    private String space;

    @Option(names = "--session", paramLabel = "ID", description = "An embed session to read.")
    private String session;

    @Option(
            names = "--max-calls",
            paramLabel = "NUMBER",
            defaultValue = "100",
            description = "How many calls may be made, deletions at the end aside; ${DEFAULT-VALUE} if left out.")
    private int maxCalls;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long an answer may take; ${DEFAULT-VALUE} if left out.")
    private int timeout;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "Writes drift.json, drift.html and drift-proposal.json there.")
    private Path report;

    DriftCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        DriftReport drift = Drift.run(order(), line -> {
            out.println(line);
            out.flush();
        });
        out.println(drift.asText());
        if (report != null) {
            drift.writeTo(report);
        }
        return ExitCode.of(drift.passed());
    }

    private DriftOrder order() {
        return new DriftOrder(
                upstream,
                key(),
                writes,
                allowsProduction,
                allowsPlainHttp,
                Optional.ofNullable(actor),
                Optional.ofNullable(exam),
                Optional.ofNullable(space),
                Optional.ofNullable(session),
                positive("--max-calls", maxCalls),
                Duration.ofSeconds(positive("--timeout", timeout)));
    }

    private String key() {
        String key = surroundings.environment().get(keyVariable);
        if (key == null || key.isBlank()) {
            // The name might be a key, by mistake: it is not repeated.
            throw new WrongUsage(
                    "the environment variable that --api-key-env names is not set; put the API key into it,"
                            + " and its name behind the option");
        }
        return key.strip();
    }

    private int positive(String option, int number) {
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), option + " takes a number from 1 on, not " + number);
        }
        return number;
    }
}
