package io.examplarymock.server.qti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An identifier")
class IdentifiersTest {

    @Nested
    @DisplayName("made from a name")
    class FromAName {

        @ParameterizedTest
        @CsvSource({"q_1, q_1", "1st, _1st", "école, ecole", "ﬁ, fi", "a b/c, a_b_c", "'', _", "-x, _-x", "日本, __"})
        void is_the_nearest_xml_name_in_ascii(String name, String identifier) {
            assertThat(Identifiers.nearest(name)).isEqualTo(identifier);
        }

        @Test
        void is_never_long() {
            assertThat(Identifiers.nearest("x".repeat(500))).hasSize(64);
        }
    }

    @Nested
    @DisplayName("claimed twice")
    class ClaimedTwice {

        @Test
        void differs_even_where_case_is_ignored() {
            Identifiers identifiers = new Identifiers();
            assertThat(identifiers.claim("a")).isEqualTo("a");
            assertThat(identifiers.claim("A")).isEqualTo("A-2");
            assertThat(identifiers.claim("a")).isEqualTo("a-3");
        }
    }
}
