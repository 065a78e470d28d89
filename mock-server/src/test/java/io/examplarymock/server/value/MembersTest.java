package io.examplarymock.server.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Members")
class MembersTest {
    @Nested
    @DisplayName("that were handed out as an object")
    class HandedOut {
        private final Members members = Members.start().put("b", 1).put("a", null);
        private final Map<String, Object> object = members.toMap();

        @Test
        void keep_their_order() {
            assertThat(object.keySet()).containsExactly("b", "a");
        }

        @Test
        void cannot_be_changed_by_whoever_has_the_object() {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> object.put("c", 2));
        }

        @Test
        void stay_the_same_in_the_object_when_others_follow() {
            assertThat(members.withoutNulls().put("c", 2).toMap()).containsOnlyKeys("b", "c");
            assertThat(object).containsOnlyKeys("b", "a");
        }
    }
}
