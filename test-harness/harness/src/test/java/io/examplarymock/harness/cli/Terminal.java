package io.examplarymock.harness.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Runs command lines and keeps what they print. */
final class Terminal {
    private InputStream in = InputStream.nullInputStream();

    /** How a command ended; line ends are {@code \n} and the last one is cut off. */
    record Outcome(int exitCode, String out, String err) {}

    Terminal typing(String text) {
        in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = HarnessCommand.run(arguments, in, new PrintWriter(out), new PrintWriter(err));
        return new Outcome(exitCode, text(out), text(err));
    }

    static String text(StringWriter printed) {
        return printed.toString().replace(System.lineSeparator(), "\n").stripTrailing();
    }
}
