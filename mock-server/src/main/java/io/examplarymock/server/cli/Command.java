package io.examplarymock.server.cli;

import java.io.PrintWriter;
import java.util.List;
import org.apache.commons.cli.Option;

/** One thing that the command line can be asked for. */
interface Command {
    String name();

    /** What it does, in sentences; the first of them is shown in the list of commands. */
    List<String> description();

    /** Its own options, without help and version; an option without a description is not shown. */
    List<Option> options();

    /**
     * Does it.
     *
     * @return the exit code, or {@link MockServerCommand#STAYS}
     * @throws InvalidUsage if what was given makes no sense
     */
    int run(Given given, PrintWriter out);

    /** An option that takes a value. */
    static Option valued(String name, String parameter, String description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(parameter)
                .desc(description)
                .get();
    }

    /** An option that is there or not; {@code --NAME=false} takes back what the environment or the file says. */
    static Option flag(String name, String description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .optionalArg(true)
                .desc(description)
                .get();
    }
}
