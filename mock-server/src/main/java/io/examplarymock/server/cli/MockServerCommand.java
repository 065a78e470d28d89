package io.examplarymock.server.cli;

import io.examplarymock.server.InvalidOptions;
import io.examplarymock.server.MockServer;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code mock-server}: serves unless another command is named. */
@Command(
        name = "mock-server",
        description = "A stateful stand-in for the Examplary API.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ServeCommand.class, HealthCommand.class},
        footer = "%nExit codes: 0 fine; 1 not healthy; 2 wrong usage or configuration; 3 the server itself failed.")
final class MockServerCommand implements Callable<Integer> {
    /** The exit code of a command that goes on in the background; the process ends by a signal. */
    static final int STAYS = -1;

    private static final String SERVE = "serve";
    private static final List<String> HELP = List.of("-h", "--help");
    private static final List<String> VERSION = List.of("-V", "--version");
    private static final int USAGE = 2;
    private static final int FAILURE = 3;

    private MockServerCommand() {}

    /** Runs a command line and returns its exit code, or {@link #STAYS}. */
    static int run(String[] arguments, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        if (isToServe(arguments)) {
            MockServer.loadAhead();
        }
        CommandLine commandLine = new CommandLine(new MockServerCommand());
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((e, args) -> {
            err.println("mock-server: " + e.getMessage());
            err.println("Try --help.");
            return USAGE;
        });
        commandLine.setExecutionExceptionHandler((e, command, result) -> {
            if (e instanceof InvalidOptions) {
                err.println("mock-server: " + e.getMessage());
                return USAGE;
            }
            err.println("mock-server: " + Failures.explain(e));
            return FAILURE;
        });
        try {
            Configuration configuration = Configuration.read(environment);
            commandLine.setDefaultValueProvider(configuration);
            commandLine.getSubcommands().values().forEach(sub -> sub.setDefaultValueProvider(configuration));
        } catch (InvalidConfiguration e) {
            err.println("mock-server: " + e.getMessage());
            return USAGE;
        }
        if (arguments.length == 1 && HELP.contains(arguments[0])) {
            // Whoever asks for help wants to see the options of what runs without a command, too.
            commandLine.usage(out);
            out.println();
            commandLine.getSubcommands().get(SERVE).usage(out);
            return 0;
        }
        return commandLine.execute(withServe(arguments, commandLine));
    }

    @Override
    public Integer call() {
        throw new IllegalStateException("serve is the default command");
    }

    /** Whether a server will be started, as far as that can be told before the options are known. */
    private static boolean isToServe(String[] arguments) {
        return arguments.length == 0
                || arguments[0].equals(SERVE)
                || (arguments[0].startsWith("-") && !HELP.contains(arguments[0]) && !VERSION.contains(arguments[0]));
    }

    /** {@code mock-server --port 0} means {@code mock-server serve --port 0}. */
    private static String[] withServe(String[] arguments, CommandLine commandLine) {
        boolean named = arguments.length > 0
                && (commandLine.getSubcommands().containsKey(arguments[0]) || VERSION.contains(arguments[0]));
        if (named) {
            return arguments;
        }
        String[] extended = new String[arguments.length + 1];
        extended[0] = SERVE;
        System.arraycopy(arguments, 0, extended, 1, arguments.length);
        return extended;
    }
}
