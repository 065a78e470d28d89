package io.examplarymock.harness.cli;

import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.usage.WrongUsage;
import io.examplarymock.harness.verify.Verification;
import io.examplarymock.harness.verify.VerifyOrder;
import io.examplarymock.harness.verify.report.VerifyReport;
import io.examplarymock.harness.verify.rule.RuleText;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code test-harness verify}: judges a client of the API, in whatever language it is written. */
@Command(
        name = "verify",
        description = "Runs a client in scenarios and judges which obligations of the API it meets.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "test-harness verify [OPTIONS] -- COMMAND…",
        footer = HarnessCommand.EXIT_CODES)
final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The client and its arguments, behind --.")
    private List<String> command = List.of();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Plays these alone: names, globs with *, or comma lists; may be repeated.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "Applies these rules alone, and plays the scenarios that they concern; like --scenario.")
    private List<String> rules = List.of();

    @Option(names = "--skip", paramLabel = "RULE", description = "Leaves these rules out; like --scenario.")
    private List<String> skipped = List.of();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Expected failures, a rule and a scenario on each line; one that does not happen fails.")
    private Path baseline;

    @Option(names = "--strict", description = "A broken should fails the run, as a broken must does.")
    private boolean strict;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long the client may take in each scenario; ${DEFAULT-VALUE} if left out.")
    private int timeout;

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = "A mock that is running; without, one is started for the run.")
    private URI target;

    @Option(
            names = "--admin-token",
            paramLabel = "TOKEN",
            description = "For a mock that asks for one (env EXAMPLARY_MOCK_ADMIN_TOKEN).")
    private String adminToken;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "At most so many scenarios are played at a time; one per processor if left out.")
    private Integer jobs;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description =
                    "Writes the results there too: verify.html, verify.xml (JUnit), verify.json and verify.sarif.")
    private Path report;

    @Option(names = "--list", description = "Lists the scenarios and the rules, and judges nothing.")
    private boolean list;

    @Option(names = "--explain", paramLabel = "RULE", description = "Tells all about a rule, and judges nothing.")
    private String explain;

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (list || explain != null) {
            print(list ? RuleText.list() : Verification.explain(explain));
            return ExitCode.PASSED;
        }
        VerifyReport run = Verification.run(order(), () -> surroundings.mock().apply(surroundings.environment()));
        print(run.asText(Ansi.AUTO.enabled()));
        if (report != null) {
            run.writeTo(report);
        }
        if (run.isComplete()) {
            return ExitCode.of(run.passed());
        }
        throw new ToolFailed(run.trouble());
    }

    private VerifyOrder order() {
        if (command.isEmpty()) {
            throw new WrongUsage(
                    "there is no client to judge; give its command behind --, for example: -- node client.js");
        }
        return new VerifyOrder(
                command,
                scenarios,
                rules,
                skipped,
                Optional.ofNullable(baseline),
                Optional.ofNullable(target),
                token(),
                Duration.ofSeconds(positive("--timeout", timeout)),
                positive("--jobs", jobs == null ? Runtime.getRuntime().availableProcessors() : jobs),
                strict);
    }

    private int positive(String option, int number) {
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), option + " takes a number from 1 on, not " + number);
        }
        return number;
    }

    private Optional<String> token() {
        return Optional.ofNullable(
                        adminToken == null ? surroundings.environment().get("EXAMPLARY_MOCK_ADMIN_TOKEN") : adminToken)
                .filter(value -> !value.isBlank());
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
