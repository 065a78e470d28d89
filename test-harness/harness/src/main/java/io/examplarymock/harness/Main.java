package io.examplarymock.harness;

import io.examplarymock.harness.cli.HarnessCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Starts the command line: {@code bin/test-harness}. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(HarnessCommand.run(arguments, System.in, out, err));
    }
}
