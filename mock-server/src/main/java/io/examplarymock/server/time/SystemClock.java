package io.examplarymock.server.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where real time comes from. Production code reads it here and nowhere else. */
@FunctionalInterface
public interface SystemClock {
    /** The one call to the machine's clock, to the millisecond (fact G6). */
    SystemClock REAL = () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);

    /** Returns the current instant, to the millisecond. */
    Instant instant();
}
