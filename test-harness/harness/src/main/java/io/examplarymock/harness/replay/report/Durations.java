package io.examplarymock.harness.replay.report;

import java.time.Duration;

/** Durations as scripts have them. */
final class Durations {
    private static final int DAYS_OF_WEEK = 7;

    private Durations() {}

    /** For example {@code 45m}, {@code 1h30m} or {@code 5d}; of small parts beside great ones nothing is said. */
    static String text(Duration duration) {
        if (duration.toDays() >= DAYS_OF_WEEK && duration.toDays() % DAYS_OF_WEEK == 0 && duration.toHoursPart() == 0) {
            return duration.toDays() / DAYS_OF_WEEK + "w";
        }
        if (duration.toDays() > 0) {
            return two(duration.toDays(), "d", duration.toHoursPart(), "h");
        }
        if (duration.toHours() > 0) {
            return two(duration.toHours(), "h", duration.toMinutesPart(), "m");
        }
        if (duration.toMinutes() > 0) {
            return two(duration.toMinutes(), "m", duration.toSecondsPart(), "s");
        }
        return duration.toMillisPart() > 0 && duration.toSeconds() == 0
                ? duration.toMillis() + "ms"
                : duration.toSeconds() + "s";
    }

    private static String two(long great, String unit, int small, String smallUnit) {
        return great + unit + (small == 0 ? "" : small + smallUnit);
    }
}
