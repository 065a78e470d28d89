package io.examplarymock.harness.record;

import java.time.Duration;

/** Writes times of scripts exactly, to the nanosecond if need be. */
final class Offset {
    private static final int MILLIS = 1_000_000;

    private Offset() {}

    /** For example {@code 1m20.345s}, {@code 7d} or {@code 0s}. */
    static String text(Duration time) {
        StringBuilder text = new StringBuilder();
        part(text, time.toDaysPart(), "d");
        part(text, time.toHoursPart(), "h");
        part(text, time.toMinutesPart(), "m");
        int nanos = time.toNanosPart();
        if (nanos > 0) {
            String fraction = nanos % MILLIS == 0 ? "%03d".formatted(nanos / MILLIS) : "%09d".formatted(nanos);
            text.append(time.toSecondsPart())
                    .append('.')
                    .append(fraction.replaceAll("0+$", ""))
                    .append('s');
        } else {
            part(text, time.toSecondsPart(), "s");
        }
        return text.isEmpty() ? "0s" : text.toString();
    }

    private static void part(StringBuilder text, long count, String unit) {
        if (count > 0) {
            text.append(count).append(unit);
        }
    }
}
