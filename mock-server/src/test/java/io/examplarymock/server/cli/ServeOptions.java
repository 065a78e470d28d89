package io.examplarymock.server.cli;

import java.util.List;

/** The options of {@code serve}, for the document that lists them. */
public final class ServeOptions {
    private ServeOptions() {}

    /** One option as its help shows it. */
    public record Option(String name, String parameter, String description) {}

    public static List<Option> all() {
        return new ServeCommand()
                .options().stream()
                        .filter(option -> option.getDescription() != null)
                        .map(option -> new Option(
                                "--" + option.getLongOpt(),
                                option.getArgName() == null ? "" : option.getArgName(),
                                option.getDescription()))
                        .toList();
    }
}
