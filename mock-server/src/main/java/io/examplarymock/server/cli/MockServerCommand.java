package io.examplarymock.server.cli;

import io.examplarymock.server.InvalidOptions;
import io.examplarymock.server.MockServer;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;

/**
 * {@code mock-server}: serves unless another command is named.
 *
 * <p>The harness has picocli. A server that starts hundreds of times a day has Commons CLI, which reads no annotations
 * and whose classes the JVM can keep in a cache: it takes 50 ms where picocli took 180.
 */
final class MockServerCommand {
    /** The exit code of a command that goes on in the background; the process ends by a signal. */
    static final int STAYS = -1;

    static final Option HELP =
            Option.builder("h").longOpt("help").desc("Shows this, and ends.").get();
    static final Option VERSION = Option.builder("V")
            .longOpt("version")
            .desc("Shows the version, and ends.")
            .get();

    private static final ServeCommand SERVE = new ServeCommand();
    private static final List<Command> COMMANDS = List.of(SERVE, new HealthCommand());
    private static final int USAGE = 2;
    private static final int FAILURE = 3;

    private MockServerCommand() {}

    /** Runs a command line and returns its exit code, or {@link #STAYS}. */
    static int run(String[] arguments, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        List<String> words = List.of(arguments);
        try {
            Optional<Command> named = words.isEmpty() ? Optional.empty() : named(words.get(0));
            Command command = named.orElse(SERVE);
            if (command == SERVE && words.stream().noneMatch(MockServerCommand::asks)) {
                MockServer.loadAhead();
            }
            if (words.size() == 1 && isHelp(words.get(0))) {
                // Whoever asks for help wants to see the options of what runs without a command, too.
                Help.of(COMMANDS, SERVE, out);
                return 0;
            }
            Configuration configuration = Configuration.read(environment);
            Given given = Given.parse(
                    Stream.concat(command.options().stream(), Stream.of(HELP, VERSION))
                            .toList(),
                    named.isPresent() ? words.subList(1, words.size()) : words,
                    configuration);
            if (given.says(HELP)) {
                Help.of(command, out);
                return 0;
            }
            if (given.says(VERSION)) {
                out.println("Examplary Mock " + Version.text());
                return 0;
            }
            return command.run(given, out);
        } catch (InvalidUsage e) {
            err.println("mock-server: " + e.getMessage());
            err.println("Try --help.");
            return USAGE;
        } catch (InvalidConfiguration | InvalidOptions e) {
            err.println("mock-server: " + e.getMessage());
            return USAGE;
        } catch (RuntimeException e) {
            err.println("mock-server: " + Failures.explain(e));
            return FAILURE;
        }
    }

    /** The command of a name; none for an option, which belongs to {@code serve}. */
    private static Optional<Command> named(String word) {
        if (word.startsWith("-")) {
            return Optional.empty();
        }
        return Optional.of(COMMANDS.stream()
                .filter(command -> command.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidUsage("there is no command " + word + "; there are "
                        + COMMANDS.stream().map(Command::name).collect(Collectors.joining(" and ")))));
    }

    private static boolean asks(String word) {
        return isHelp(word) || word.equals("-V") || word.equals("--version");
    }

    private static boolean isHelp(String word) {
        return word.equals("-h") || word.equals("--help");
    }
}
