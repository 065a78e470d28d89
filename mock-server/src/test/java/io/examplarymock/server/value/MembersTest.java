package io.examplarymock.server.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @DisplayName("behave like any map of the same entries in the same order")
    @ParameterizedTest(name = "{0} of them")
    @ValueSource(ints = {0, 1, 4, 5, 11, 12, 13, 40})
    void are_a_map(int count) {
        Map<String, Object> expected = new LinkedHashMap<>();
        Members members = Members.start();
        for (int i = count; i > 0; i--) {
            expected.put("m" + i, i % 3 == 0 ? null : i);
            members.put("m" + i, i % 3 == 0 ? null : i);
        }

        Map<String, Object> object = members.toMap();

        assertThat(object).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString(expected.toString());
        assertThat(expected).isEqualTo(object);
        assertThat(List.copyOf(object.keySet())).isEqualTo(List.copyOf(expected.keySet()));
        assertThat(new ArrayList<>(object.values())).isEqualTo(new ArrayList<>(expected.values()));
        Map<String, Object> visited = new LinkedHashMap<>();
        object.forEach(visited::put);
        assertThat(visited).isEqualTo(expected);
        expected.forEach((name, value) -> {
            assertThat(object.get(name)).isEqualTo(value);
            assertThat(object.containsKey(name)).isTrue();
        });
        assertThat(object.get("other")).isNull();
        assertThat(object.containsKey("other")).isFalse();
        assertThat(Members.startingWith(object).toMap()).isEqualTo(expected);
        expected.values().removeIf(Objects::isNull);
        assertThat(Members.startingWith(object).withoutNulls().toMap()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void take_the_last_value_of_a_name_in_its_first_place(int count) {
        Members members = Members.start();
        for (int i = 0; i < count; i++) {
            members.put("m" + i, i);
        }

        assertThat(members.put("m0", "last").toMap()).hasSize(count).containsEntry("m0", "last");
        assertThat(members.toMap().keySet()).startsWith("m0", "m1");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void end_where_they_end(int count) {
        Members members = Members.start();
        for (int i = 0; i < count; i++) {
            members.put("m" + i, i);
        }
        Iterator<Map.Entry<String, Object>> entries = members.toMap().entrySet().iterator();
        for (int i = 0; i < count; i++) {
            assertThat(entries.next().getKey()).isEqualTo("m" + i);
        }

        assertThat(entries.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(entries::next);
    }
}
