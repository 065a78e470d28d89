package io.examplarymock.server.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Starts the command line: {@code bin/mock-server} and the image's entry point. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code, unless it serves. */
    public static void main(String[] arguments) {
        int exitCode = MockServerCommand.run(
                arguments,
                System.getenv(),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        if (exitCode != MockServerCommand.STAYS) {
            System.exit(exitCode);
        }
    }
}
