package io.examplarymock.server.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A trend")
class TrendTest {
    @Test
    void is_told_where_something_grows_steadily() {
        assertThat(trend(hour -> 1000 + 10L * hour).breach())
                .contains("heap: +150.0 around 1165.0, at most +100.0 allowed");
    }

    @Test
    void is_none_where_something_only_goes_up_and_down() {
        assertThat(trend(hour -> 1000 + (hour % 2 == 0 ? 200 : -200)).breach()).isEmpty();
    }

    @Test
    void is_none_where_something_shrinks() {
        assertThat(trend(hour -> 5000 - 100L * hour).breach()).isEmpty();
    }

    private static Trend trend(IntToLongFunction heap) {
        List<Sample> samples = IntStream.rangeClosed(9, 24)
                .mapToObj(hour -> new Sample(hour, 0, heap.applyAsLong(hour), 0, 0, 0))
                .toList();
        return Trend.of("heap", samples, Sample::heap, 0.05, 100);
    }
}
