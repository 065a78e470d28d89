package io.examplarymock.harness.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A JSON value")
class JsonValueTest {
    private final JsonValue root =
            JsonValue.parse("{\"a/b\": [{\"c~d\": \"text\"}, null, 7, 7.5, true], \"empty\": {}}");

    @Test
    void knows_where_it_stands() {
        JsonValue text = root.get("a/b").get(0).get("c~d");

        assertThat(text.pointer()).isEqualTo("/a~1b/0/c~0d");
        assertThat(text.text()).hasValue("text");
        assertThat(root.pointer()).isEmpty();
    }

    @Test
    void knows_where_it_would_stand_when_it_is_missing() {
        JsonValue missing = root.get("empty").get("x").get(3);

        assertThat(missing.isPresent()).isFalse();
        assertThat(missing.pointer()).isEqualTo("/empty/x/3");
        assertThat(missing.excerpt()).isEqualTo("missing");
        assertThat(missing.names()).isEmpty();
        assertThat(missing.items()).isEmpty();
    }

    @Test
    void is_of_one_kind() {
        assertThat(root.get("a/b").get(1).isNull()).isTrue();
        assertThat(root.get("a/b").get(2).number()).hasValue(7);
        assertThat(root.get("a/b").get(2).text()).isEmpty();
        assertThat(root.get("a/b").get(3).number()).isEmpty();
        assertThat(root.get("a/b").get(4).isTrue()).isTrue();
        assertThat(root.get("empty").isEmpty()).isTrue();
        assertThat(root.get("a/b").items()).hasSize(5);
    }

    @Test
    void fits_into_a_sentence() {
        assertThat(JsonValue.parse('"' + "x".repeat(100) + '"').excerpt())
                .hasSize(80)
                .endsWith("...");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| it is empty",
                "{\"a\": }| line 1, column 7: Unexpected character ('}' (code 125)): expected a valid value",
                "{} {}| line 1, column 4: there is something behind the end of the document"
            })
    void is_not_read_from_anything_else(String text, String message) {
        assertThatThrownBy(() -> JsonValue.parse(text))
                .isInstanceOf(MalformedJson.class)
                .hasMessageStartingWith(message);
    }
}
