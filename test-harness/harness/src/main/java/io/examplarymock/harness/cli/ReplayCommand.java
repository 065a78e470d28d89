package io.examplarymock.harness.cli;

import io.examplarymock.harness.replay.Progress;
import io.examplarymock.harness.replay.Replay;
import io.examplarymock.harness.replay.ReplayOrder;
import io.examplarymock.harness.replay.browser.BrowserOrder;
import io.examplarymock.harness.replay.report.ReplayReport;
import java.net.URI;
import java.nio.file.Path;
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

/** {@code test-harness replay}: has scripts of student sessions played by a mock, and judges what they expect. */
@Command(
        name = "replay",
        description = "Plays scripts of student sessions on a virtual clock, and checks what they expect.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = HarnessCommand.EXIT_CODES)
final class ReplayCommand implements Callable<Integer> {
    private static final String INSTANT = "instant";

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "SCRIPT",
            description = "File, folder (for all .yaml and .yml files in it) or glob.")
    private List<String> scripts;

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
            names = "--speed",
            paramLabel = "SPEED",
            defaultValue = INSTANT,
            description =
                    "How fast virtual time passes: instant (from one event to the next), realtime, or so many times"
                            + " faster, for example 10x.")
    private String speed;

    @Option(names = "--browser", description = "Performs the steps on the real pages, in Chromium.")
    private boolean browser;

    @Option(names = "--headed", description = "Shows the browser's windows; goes with --browser.")
    private boolean headed;

    @Option(
            names = "--students",
            paramLabel = "N",
            description = "How many students each class of the scripts has, in place of what the scripts say.")
    private Integer students;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "At most so many scripts at a time, up to 16; one per processor, with --browser per two, if left out.")
    private Integer jobs;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "Writes the results there too: replay.html, replay.xml (JUnit) and transcripts.")
    private Path report;

    @Option(
            names = "--timings",
            paramLabel = "FILE",
            description = "Writes who did what and when to this file, as CSV for load engines; takes one script.")
    private Path timings;

    ReplayCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        refuseWhatIsMissing();
        ReplayOrder order = new ReplayOrder(
                scripts,
                Optional.ofNullable(target),
                surroundings.adminToken(adminToken),
                positive("--students", students),
                positive("--jobs", jobs).orElseGet(this::usualJobs),
                browser ? Optional.of(new BrowserOrder(headed, surroundings.environment())) : Optional.empty(),
                pace(),
                Optional.ofNullable(report),
                Optional.ofNullable(timings));
        Progress progress = Progress.on(spec.commandLine().getErr(), Ansi.AUTO.enabled());
        ReplayReport run = Replay.run(order, () -> surroundings.mock().apply(surroundings.environment()), progress);
        spec.commandLine().getOut().println(run.asText(Ansi.AUTO.enabled()));
        return ExitCode.of(run.passed());
    }

    private void refuseWhatIsMissing() {
        if (headed && !browser) {
            throw new ParameterException(spec.commandLine(), "--headed goes with --browser");
        }
    }

    private Optional<Integer> pace() {
        if (speed.equals(INSTANT)) {
            return Optional.empty();
        }
        if (speed.equals("realtime")) {
            return Optional.of(1);
        }
        if (!speed.matches("[1-9][0-9]{0,5}x")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--speed is instant, realtime, or a whole number of times faster such as 10x, not " + speed);
        }
        return Optional.of(Integer.valueOf(speed.substring(0, speed.length() - 1)));
    }

    /** A browser is a lot of work for one processor. */
    private int usualJobs() {
        int processors = Runtime.getRuntime().availableProcessors();
        return browser ? Math.max(1, processors / 2) : processors;
    }

    private Optional<Integer> positive(String option, Integer number) {
        if (number != null && number < 1) {
            throw new ParameterException(spec.commandLine(), option + " takes a number from 1 on, not " + number);
        }
        return Optional.ofNullable(number);
    }
}
