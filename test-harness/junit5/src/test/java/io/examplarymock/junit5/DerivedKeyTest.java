package io.examplarymock.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A key that follows from a text")
class DerivedKeyTest {
    @Test
    void has_the_shape_of_a_key() {
        assertThat(DerivedKey.of("")).matches("examp_[a-z0-9A-Z]{32}");
    }

    @Test
    void is_the_same_for_the_same_text_alone() {
        assertThat(DerivedKey.of("test 1")).isEqualTo(DerivedKey.of("test 1")).isNotEqualTo(DerivedKey.of("test 2"));
    }
}
