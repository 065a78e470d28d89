package io.examplarymock.server.admin;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Reads instants and durations of admin calls. */
final class Instants {
    /** Beyond this, dates no longer have four-digit years. */
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private Instants() {}

    /** Reads ISO 8601 with an offset, to the millisecond. */
    static Instant read(String location, String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (instant.isAfter(LATEST)) {
                throw RefusedCall.at(location, "maximum", text + " is later than the clock can show: " + LATEST);
            }
            return instant;
        } catch (DateTimeException e) {
            throw RefusedCall.at(location, "format", text + " is no instant; write one as 2026-01-08T10:00:00Z");
        }
    }

    /** Reads an ISO 8601 duration, for example {@code P7D} or {@code PT45M}; at most a thousand years. */
    static Duration duration(String location, String text) {
        try {
            Duration duration = Duration.parse(text).truncatedTo(ChronoUnit.MILLIS);
            if (duration.abs().compareTo(Duration.ofDays(365_000)) > 0) {
                throw RefusedCall.at(location, "maximum", text + " is longer than a thousand years");
            }
            return duration;
        } catch (DateTimeException e) {
            throw RefusedCall.at(location, "format", text + " is no duration; write one as P7D, PT45M or PT1.5S");
        }
    }
}
