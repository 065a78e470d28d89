package io.examplarymock.server.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An API key")
class ApiKeysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "examp_0123456789azAZ0123456789azAZabcd",
                "examp_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
                "examp_ZZZZZZZZZZZZZZZZAAAAAAAA00000099"
            })
    void is_its_prefix_and_32_letters_or_digits(String key) {
        assertThat(ApiKeys.isWellFormed(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "examp_",
                "examp_0123456789azAZ0123456789azAZabc",
                "examp_0123456789azAZ0123456789azAZabcde",
                "Examp_0123456789azAZ0123456789azAZabcd",
                "example0123456789azAZ0123456789azAZabcd",
                "examp_0123456789azAZ-123456789azAZabcd",
                "examp_0123456789azAZ0123456789azAZabc\n",
                "examp_0123456789azAZ0123456789azAZabcd "
            })
    void is_nothing_else(String key) {
        assertThat(ApiKeys.isWellFormed(key)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(chars = {'/', ':', '@', '[', '`', '{', '_', ' ', '\n', '\u00e9', '\u0660'})
    void has_no_other_characters(char other) {
        assertThat(ApiKeys.isWellFormed("examp_" + "a".repeat(31) + other)).isFalse();
    }

    @Test
    void is_drawn_in_that_shape() {
        assertThat(ApiKeys.isWellFormed(ApiKeys.random())).isTrue();
        assertThat(ApiKeys.isWellFormed(ApiKeys.DEMO)).isTrue();
    }
}
