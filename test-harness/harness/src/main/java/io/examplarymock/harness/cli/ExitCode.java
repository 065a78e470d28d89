package io.examplarymock.harness.cli;

/** How a command ended, as the process says it. */
final class ExitCode {
    static final int PASSED = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int BROKEN = 3;

    private ExitCode() {}

    static int of(boolean passed) {
        return passed ? PASSED : FAILED;
    }
}
