package io.examplarymock.server.cli;

import io.examplarymock.server.InvalidOptions;
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
    public static final int STAYS = -1;

    private static final int USAGE = 2;
    private static final int FAILURE = 3;

    private MockServerCommand() {}

    /** Runs a command line and returns its exit code, or {@link #STAYS}. */
    public static int run(String[] arguments, Map<String, String> environment) {
        CommandLine commandLine = new CommandLine(new MockServerCommand());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((e, args) -> {
            PrintWriter err = e.getCommandLine().getErr();
            err.println("mock-server: " + e.getMessage());
            err.println("Try --help.");
            return USAGE;
        });
        commandLine.setExecutionExceptionHandler((e, command, result) -> {
            if (e instanceof InvalidOptions) {
                command.getErr().println("mock-server: " + e.getMessage());
                return USAGE;
            }
            command.getErr().println("mock-server: " + Failures.explain(e));
            return FAILURE;
        });
        try {
            Configuration configuration = Configuration.read(environment);
            commandLine.setDefaultValueProvider(configuration);
            commandLine.getSubcommands().values().forEach(sub -> sub.setDefaultValueProvider(configuration));
        } catch (InvalidConfiguration e) {
            commandLine.getErr().println("mock-server: " + e.getMessage());
            return USAGE;
        }
        return commandLine.execute(withServe(arguments, commandLine));
    }

    @Override
    public Integer call() {
        throw new IllegalStateException("serve is the default command");
    }

    /** {@code mock-server --port 0} means {@code mock-server serve --port 0}. */
    private static String[] withServe(String[] arguments, CommandLine commandLine) {
        List<String> own = List.of("-h", "--help", "-V", "--version");
        boolean named = arguments.length > 0
                && (commandLine.getSubcommands().containsKey(arguments[0])
                        || (arguments.length == 1 && own.contains(arguments[0]) && !arguments[0].equals("--help")));
        if (named) {
            return arguments;
        }
        if (arguments.length == 1 && own.contains(arguments[0])) {
            return new String[] {"serve", arguments[0]};
        }
        String[] extended = new String[arguments.length + 1];
        extended[0] = "serve";
        System.arraycopy(arguments, 0, extended, 1, arguments.length);
        return extended;
    }
}
