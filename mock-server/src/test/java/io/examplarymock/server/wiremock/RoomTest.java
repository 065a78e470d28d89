package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The room for slow clients")
class RoomTest {
    private final Room room = new Room(100);

    @Test
    void is_taken_up_to_its_end() {
        assertThat(room.take(60)).isTrue();
        assertThat(room.take(41)).isFalse();
        assertThat(room.take(40)).isTrue();
        assertThat(room.take(1)).isFalse();
    }

    @Test
    void is_there_again_once_it_was_given_back() {
        room.take(100);

        room.giveBack(30);

        assertThat(room.take(30)).isTrue();
        assertThat(room.taken()).isEqualTo(100);
    }

    @Test
    void is_had_for_what_handling_a_body_needs_however_long_it_is() {
        assertThat(room.toHandle(2)).isEqualTo(14);
        assertThat(room.toHandle(50)).isEqualTo(50);
        assertThat(room.take(50)).isTrue();
        assertThat(room.take(room.toHandle(50))).isTrue();
    }

    @Test
    void of_a_heap_holds_at_least_the_longest_body_twice() {
        assertThat(Room.ofHeap(Long.MAX_VALUE / 4).take(Long.MAX_VALUE / 4)).isTrue();
    }
}
