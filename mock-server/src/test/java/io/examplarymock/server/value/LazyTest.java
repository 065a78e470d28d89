package io.examplarymock.server.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lazy value")
class LazyTest {
    private final Deque<Supplier<String>> sources = new ArrayDeque<>();
    private final Lazy<String> value = Lazy.of(() -> sources.remove().get());

    @Test
    void is_not_made_before_it_is_wanted() {
        sources.add(() -> "made");

        assertThat(sources).hasSize(1);
        assertThat(value.get()).isEqualTo("made");
    }

    @Test
    void is_made_once_however_many_threads_want_it() {
        sources.addAll(List.of(() -> "first", () -> "second"));

        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> value.get())).containsOnly("first");
        assertThat(sources).hasSize(1);
    }

    @Test
    void is_tried_again_after_a_failure() {
        sources.add(() -> {
            throw new IllegalStateException("not now");
        });
        sources.add(() -> "now");

        assertThatIllegalStateException().isThrownBy(value::get).withMessage("not now");
        assertThat(value.get()).isEqualTo("now");
    }
}
