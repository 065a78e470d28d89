package io.examplarymock.harness.cli;

import io.examplarymock.harness.mock.MockCommand;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Runs command lines and keeps what they print. */
final class Terminal {
    private InputStream in = InputStream.nullInputStream();
    private final Map<String, String> environment = new HashMap<>();

    /** How a command ended; line ends are {@code \n} and the last one is cut off. */
    record Outcome(int exitCode, String out, String err) {}

    Terminal typing(String text) {
        in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Terminal with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = HarnessCommand.run(
                arguments,
                new Surroundings(in, environment, Terminal::mockOfTheReactor),
                new PrintWriter(out),
                new PrintWriter(err));
        return new Outcome(exitCode, text(out), text(err));
    }

    private static MockCommand mockOfTheReactor(Map<String, String> environment) {
        return MockCommand.ofClass(System.getProperty("java.class.path"), "io.examplarymock.server.cli.Main");
    }

    static String text(StringWriter printed) {
        return printed.toString().replace(System.lineSeparator(), "\n").stripTrailing();
    }
}
