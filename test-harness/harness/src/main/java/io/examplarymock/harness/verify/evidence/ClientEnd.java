package io.examplarymock.harness.verify.evidence;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How the client's process ended.
 *
 * @param exitCode empty if it was stopped
 * @param limit how long it might have taken
 * @param took how long it took
 * @param output the end of what it printed, keys masked
 */
public record ClientEnd(OptionalInt exitCode, Duration limit, Duration took, String output) {

    /** Returns whether it did not end by itself. */
    public boolean wasStopped() {
        return exitCode.isEmpty();
    }
}
