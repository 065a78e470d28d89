package io.examplarymock.harness.cli;

import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.InputStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code test-harness}: does nothing by itself but to know its commands. */
@Command(
        name = "test-harness",
        description = "Tools that judge documents and clients of the Examplary API.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = HarnessCommand.EXIT_CODES)
public final class HarnessCommand {
    static final String EXIT_CODES = "%nExit codes: 0 passed; 1 what was judged failed; "
            + "2 wrong usage or configuration; 3 the tool itself failed.";

    private HarnessCommand() {}

    /**
     * Runs a command line.
     *
     * @return the exit code: 0 passed, 1 what was judged failed, 2 wrong usage, 3 the tool itself failed
     */
    public static int run(String[] arguments, InputStream in, PrintWriter out, PrintWriter err) {
        return run(arguments, Surroundings.ofProcess(in), out, err);
    }

    static int run(String[] arguments, Surroundings surroundings, PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new HarnessCommand());
        commandLine.addSubcommand(new ValidateCommand(surroundings.in()));
        commandLine.addSubcommand(PactsCommand.with(surroundings));
        commandLine.addSubcommand(new ReplayCommand(surroundings));
        commandLine.addSubcommand(new RecordCommand(surroundings));
        commandLine.addSubcommand(new DriftCommand(surroundings));
        // What stands behind the client's program are its arguments, even if they look like options.
        commandLine.addSubcommand(new CommandLine(new VerifyCommand(surroundings)).setStopAtPositional(true));
        return run(commandLine.setOut(out).setErr(err), arguments);
    }

    /** Runs a command line with the commands that it has; each problem is one line. */
    static int run(CommandLine commandLine, String... arguments) {
        commandLine.setParameterExceptionHandler((problem, all) -> misused(problem));
        commandLine.setExecutionExceptionHandler((failure, command, result) ->
                failure instanceof WrongUsage ? misused(command, failure.getMessage()) : broken(command, failure));
        try {
            return commandLine.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            return broken(commandLine, exhausted);
        } finally {
            commandLine.getOut().flush();
            commandLine.getErr().flush();
        }
    }

    private static int misused(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        return misused(command, problem.getMessage() + "; see " + name + " --help");
    }

    private static int misused(CommandLine command, String message) {
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + message);
        return ExitCode.USAGE;
    }

    private static int broken(CommandLine command, Throwable failure) {
        String name = command.getCommandSpec().qualifiedName();
        String reason = failure instanceof ToolFailed ? failure.getMessage() : failure.toString();
        command.getErr().println(name + ": the tool itself failed: " + reason);
        return ExitCode.BROKEN;
    }
}
