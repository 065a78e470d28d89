package io.examplarymock.server.cli;

/** Starts the command line: {@code bin/mock-server} and the image's entry point. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code, unless it serves. */
    public static void main(String[] arguments) {
        int exitCode = MockServerCommand.run(arguments, System.getenv());
        if (exitCode != MockServerCommand.STAYS) {
            System.exit(exitCode);
        }
    }
}
