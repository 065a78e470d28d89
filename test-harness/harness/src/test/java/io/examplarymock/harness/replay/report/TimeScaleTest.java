package io.examplarymock.harness.replay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.examplarymock.harness.replay.report.TimeScale.Tick;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The scale of a picture")
class TimeScaleTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final long FIVE_DAYS = 5 * 86_400;

    @Test
    void is_even_where_nobody_pauses_for_long() {
        TimeScale scale = scale(0, 30, 60, 90, 119);

        assertThat(scale.x(START)).isZero();
        assertThat(scale.x(START.plusSeconds(60))).isCloseTo(450, within(1.0));
        assertThat(scale.x(START.plusSeconds(120))).isCloseTo(900, within(1.0));
        assertThat(scale.ticks()).noneMatch(Tick::cut);
    }

    @Test
    void cuts_days_short_between_two_minutes_of_work() {
        TimeScale scale = scale(0, 30, 60, FIVE_DAYS, FIVE_DAYS + 59);

        assertThat(scale.ticks().stream().filter(Tick::cut).map(Tick::label)).containsExactly("4d23h");
        assertThat(scale.x(START.plusSeconds(FIVE_DAYS)) - scale.x(START.plusSeconds(60)))
                .isLessThan(100);
        assertThat(scale.x(START.plusSeconds(60))).isCloseTo(423, within(3.0));
    }

    @Test
    void keeps_order_across_a_cut() {
        TimeScale scale = scale(0, 30, 60, FIVE_DAYS, FIVE_DAYS + 59);

        assertThat(LongStream.of(0, 10, 60, 3600, FIVE_DAYS, FIVE_DAYS + 5)
                        .mapToObj(second -> scale.x(START.plusSeconds(second))))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void leaves_room_between_labels() {
        List<Tick> ticks = scale(LongStream.rangeClosed(0, 2700).toArray()).ticks();

        assertThat(ticks).extracting(Tick::label).startsWith("0s", "5m", "10m").endsWith("45m");
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).x() - ticks.get(i - 1).x()).isGreaterThanOrEqualTo(70);
        }
    }

    @Test
    void leaves_room_between_labels_and_cuts() {
        List<Tick> ticks = scale(0, 5, 25, 45, 46, 400, 401, 800, 801, 802, 4000, 4001, FIVE_DAYS)
                .ticks();

        assertThat(ticks).anyMatch(Tick::cut).anyMatch(tick -> !tick.cut());
        List<Tick> labelled =
                ticks.stream().filter(tick -> !tick.label().isEmpty()).toList();
        for (int i = 1; i < labelled.size(); i++) {
            Tick left = labelled.get(i - 1);
            Tick right = labelled.get(i);
            assertThat(right.x() - left.x())
                    .as(left + " and " + right)
                    .isGreaterThan((left.label().length() + right.label().length()) * 3.5);
        }
    }

    @Test
    void draws_cuts_that_are_too_close_for_labels_without() {
        List<Tick> cuts = scale(0, 1, 2, 3, 100_003, 100_004, 200_004, 200_005, 300_005, 300_006).ticks().stream()
                .filter(Tick::cut)
                .toList();

        assertThat(cuts).hasSize(3);
        assertThat(cuts.get(0).label()).isEqualTo("1d3h");
    }

    @Test
    void is_there_for_a_script_in_which_no_time_passes() {
        TimeScale scale = scale(0);

        assertThat(scale.x(START)).isZero();
        assertThat(scale.ticks()).isNotEmpty();
    }

    private static TimeScale scale(long... seconds) {
        List<Long> moments = LongStream.of(seconds)
                .mapToObj(second -> START.getEpochSecond() + second)
                .toList();
        return new TimeScale(START, START.plusSeconds(seconds[seconds.length - 1]), moments, 900);
    }
}
