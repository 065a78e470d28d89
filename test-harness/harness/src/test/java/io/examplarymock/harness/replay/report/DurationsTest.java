package io.examplarymock.harness.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A duration")
class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0s",
        "PT0.035S, 35ms",
        "PT1.5S, 1s",
        "PT90S, 1m30s",
        "PT45M, 45m",
        "PT90M, 1h30m",
        "P5D, 5d",
        "P5DT3H, 5d3h",
        "P7D, 1w",
        "P21D, 3w",
        "P8D, 8d"
    })
    void is_written_as_scripts_have_it(String duration, String text) {
        assertThat(Durations.text(Duration.parse(duration))).isEqualTo(text);
    }
}
