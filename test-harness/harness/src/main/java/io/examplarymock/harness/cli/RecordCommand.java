package io.examplarymock.harness.cli;

import io.examplarymock.harness.record.RecordOrder;
import io.examplarymock.harness.record.Recorder;
import io.examplarymock.harness.record.Recording;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code test-harness record}: turns what happened in a workspace into a script that {@code replay} plays. */
@Command(
        name = "record",
        description = "Turns what happened in a workspace of a mock into a script, and prints it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = HarnessCommand.EXIT_CODES)
final class RecordCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--workspace", paramLabel = "KEY", required = true, description = "Key of the workspace.")
    private String key;

    @Option(
            names = "--target",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "The mock that has it; ${DEFAULT-VALUE} unless given.")
    private URI target;

    @Option(
            names = "--admin-token",
            paramLabel = "TOKEN",
            description = "For a mock that asks for one (env EXAMPLARY_MOCK_ADMIN_TOKEN).")
    private String adminToken;

    @Option(names = "--name", paramLabel = "NAME", description = "What the script shows, in one line.")
    private String name;

    RecordCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Recording recording = Recorder.record(new RecordOrder(
                key,
                target,
                surroundings.adminToken(adminToken),
                Optional.ofNullable(name).filter(said -> !said.isBlank())));
        PrintWriter err = spec.commandLine().getErr();
        recording.notes().forEach(note -> err.println("note: " + note));
        spec.commandLine().getOut().print(recording.yaml().orElseThrow());
        recording.problems().forEach(problem -> err.println("this script cannot be played: " + problem));
        return recording.problems().isEmpty() ? ExitCode.PASSED : ExitCode.BROKEN;
    }
}
