package io.examplarymock.server.time;

import java.time.Instant;
import java.time.LocalDateTime;
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
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (time.getYear() < 1000 || time.getYear() > 9999) {
            return FORMAT.format(instant);
        }
        // By hand, since every answer has some and the formatter is ten times slower.
        StringBuilder text = new StringBuilder(24).append(time.getYear());
        twoDigits(text.append('-'), time.getMonthValue());
        twoDigits(text.append('-'), time.getDayOfMonth());
        twoDigits(text.append('T'), time.getHour());
        twoDigits(text.append(':'), time.getMinute());
        twoDigits(text.append(':'), time.getSecond());
        int millis = time.getNano() / 1_000_000;
        twoDigits(text.append('.').append(millis / 100), millis % 100);
        return text.append('Z').toString();
    }

    private static void twoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
