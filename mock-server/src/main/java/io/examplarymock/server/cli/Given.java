package io.examplarymock.server.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/**
 * What a command was given: on the command line, else by the {@link Configuration}. Each value is read as what it is to
 * be, and refused with where it comes from and what was expected.
 */
final class Given {
    private static final DefaultParser PARSER = DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false)
            .get();

    private final CommandLine commandLine;
    private final Configuration configuration;

    private Given(CommandLine commandLine, Configuration configuration) {
        this.commandLine = commandLine;
        this.configuration = configuration;
    }

    /**
     * Reads the words behind a command.
     *
     * @throws InvalidUsage if one of them is no option, is given twice or lacks its value
     */
    static Given parse(Collection<Option> options, List<String> words, Configuration configuration) {
        Options known = new Options();
        options.forEach(known::addOption);
        try {
            CommandLine parsed = PARSER.parse(known, words.toArray(String[]::new));
            if (!parsed.getArgList().isEmpty()) {
                throw new InvalidUsage(
                        parsed.getArgList().get(0) + " is no option and nothing that it could belong to");
            }
            for (Option option : parsed.getOptions()) {
                if (parsed.getOptionCount(option) > 1) {
                    throw new InvalidUsage(dashed(option.getLongOpt()) + " is given more than once");
                }
            }
            return new Given(parsed, configuration);
        } catch (UnrecognizedOptionException e) {
            throw new InvalidUsage("there is no option " + e.getOption());
        } catch (MissingArgumentException e) {
            throw new InvalidUsage(dashed(e.getOption().getLongOpt()) + " needs a value: "
                    + e.getOption().getArgName());
        } catch (ParseException e) {
            throw new InvalidUsage(e.getMessage());
        }
    }

    /** Whether the command line itself has an option; of those that are asked for once, like {@code --help}. */
    boolean says(Option option) {
        return commandLine.hasOption(option);
    }

    /** Whether a flag is set. */
    boolean isSet(String name) {
        if (commandLine.hasOption(name) && commandLine.getOptionValue(name) == null) {
            return true;
        }
        return read(name, "true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> null;
                })
                .orElse(false);
    }

    Optional<String> text(String name) {
        return source(name).map(Source::text);
    }

    /** A whole number within bounds. */
    Optional<Integer> number(String name, int least, int most) {
        return number(name, (long) least, most).map(Long::intValue);
    }

    Optional<Long> number(String name, long least, long most) {
        String expected = least == Long.MIN_VALUE ? "a whole number" : "a number from " + least + " to " + most;
        return read(name, expected, text -> {
            try {
                long number = Long.parseLong(text.strip());
                return number < least || number > most ? null : number;
            } catch (NumberFormatException e) {
                return null;
            }
        });
    }

    /** One of the constants of an enum, in any case. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        String expected = Arrays.stream(choices.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        return read(
                name,
                expected,
                text -> Arrays.stream(choices.getEnumConstants())
                        .filter(choice -> choice.name().equalsIgnoreCase(text.strip()))
                        .findFirst()
                        .orElse(null));
    }

    /** Whether a switch is on; off where nothing is said. */
    boolean isOn(String name) {
        return choice(name, OnOff.class).orElse(OnOff.OFF) == OnOff.ON;
    }

    Optional<URI> address(String name) {
        return read(name, "an address", text -> {
            try {
                return new URI(text.strip());
            } catch (URISyntaxException e) {
                return null;
            }
        });
    }

    Optional<Path> path(String name) {
        return read(name, "a path", text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                return null;
            }
        });
    }

    Optional<Instant> instant(String name) {
        return read(name, "an instant like 2026-01-08T10:00:00Z", text -> {
            try {
                return Instant.parse(text.strip());
            } catch (DateTimeException e) {
                return null;
            }
        });
    }

    /** Reads a value by a function that answers null for what it cannot read. */
    private <T> Optional<T> read(String name, String expected, Function<String, T> reader) {
        return source(name).map(source -> {
            T value = reader.apply(source.text());
            if (value == null) {
                throw new InvalidUsage(dashed(name) + " takes " + expected + ", not " + source.text() + source.where());
            }
            return value;
        });
    }

    /** A value as it was written, and the words for where, if that is not the command line. */
    private record Source(String text, String where) {}

    private Optional<Source> source(String name) {
        String given = commandLine.getOptionValue(name);
        return given == null
                ? configuration.find(name).map(found -> new Source(found.value(), " (from " + found.place() + ")"))
                : Optional.of(new Source(given, ""));
    }

    private static String dashed(String name) {
        return "--" + name;
    }
}
