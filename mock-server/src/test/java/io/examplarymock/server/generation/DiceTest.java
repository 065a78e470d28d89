package io.examplarymock.server.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    private static List<Integer> rolls(Dice dice) {
        return IntStream.range(0, 6).mapToObj(i -> dice.between(1, 6)).toList();
    }

    @Test
    void roll_what_they_have_always_rolled() {
        assertThat(rolls(Dice.seeded(42, "exam", null))).containsExactly(1, 5, 1, 2, 2, 3);
    }

    @Test
    void roll_differently_for_another_part() {
        assertThat(rolls(Dice.seeded(42, "exam"))).isNotEqualTo(rolls(Dice.seeded(42, "practice")));
    }

    @Test
    void stay_within_their_bounds() {
        Dice dice = Dice.seeded(1);
        assertThat(IntStream.range(0, 1000).mapToObj(i -> dice.between(-2, 2)).distinct())
                .containsExactlyInAnyOrder(-2, -1, 0, 1, 2);
    }

    @Test
    void keep_an_order_when_asked_to() {
        List<Integer> numbers = IntStream.range(0, 20).boxed().toList();
        assertThat(Dice.seeded(3).someInOrder(numbers, 5)).hasSize(5).isSorted();
        assertThat(Dice.seeded(3).shuffled(numbers)).isNotEqualTo(numbers).containsExactlyInAnyOrderElementsOf(numbers);
    }
}
