package io.examplarymock.server.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A timestamp")
class TimestampsTest {
    @ParameterizedTest
    @CsvSource({
        "2025-12-09T16:52:52.120Z, 2025-12-09T16:52:52.120Z",
        "2025-01-02T03:04:05Z, 2025-01-02T03:04:05.000Z",
        "2024-02-29T23:59:59.009Z, 2024-02-29T23:59:59.009Z",
        "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999Z",
        "0999-12-31T00:00:00Z, 0999-12-31T00:00:00.000Z",
        "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00.000Z"
    })
    void has_milliseconds_whatever_the_instant_has(Instant instant, String text) {
        assertThat(Timestamps.format(instant)).isEqualTo(text);
    }
}
