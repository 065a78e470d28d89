package io.examplarymock.harness.verify.evidence;

import java.time.Duration;
import java.time.Instant;

/**
 * A time when the workspace's clock did not run but leapt.
 *
 * @param from just before, by the workspace's clock
 * @param by how far
 */
public record Jump(Instant from, Duration by) {

    /** Whether an instant is behind the leap: what is timed near its beginning happened before it. */
    boolean isBefore(Instant instant) {
        return instant.isAfter(from.plus(by.dividedBy(2)));
    }
}
