package io.examplarymock.server.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The options of {@code serve}, for the document that lists them. */
public final class ServeOptions {
    private ServeOptions() {}

    /** One option as its help shows it. */
    public record Option(String name, String parameter, String description) {}

    public static List<Option> all() {
        return CommandSpec.forAnnotatedObject(new ServeCommand()).options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp() && !option.hidden())
                .map(option -> new Option(
                        option.longestName(),
                        option.arity().max() == 0 ? "" : option.paramLabel(),
                        String.join(" ", option.description())))
                .toList();
    }
}
