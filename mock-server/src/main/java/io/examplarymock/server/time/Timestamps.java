package io.examplarymock.server.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes instants as the API does: ISO 8601 in UTC with milliseconds (fact G6). */
public final class Timestamps {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** Returns for example {@code 2025-12-09T16:52:52.120Z}. */
    public static String format(Instant instant) {
        return FORMAT.format(instant);
    }
}
