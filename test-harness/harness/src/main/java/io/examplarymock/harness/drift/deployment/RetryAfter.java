package io.examplarymock.harness.drift.deployment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long an answer asks to wait: in seconds, or until a date. */
final class RetryAfter {
    private RetryAfter() {}

    static Optional<Duration> of(Answer answer) {
        return answer.header("retry-after").map(String::strip).flatMap(RetryAfter::read);
    }

    private static Optional<Duration> read(String value) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
