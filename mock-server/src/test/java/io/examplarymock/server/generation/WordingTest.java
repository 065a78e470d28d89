package io.examplarymock.server.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Wording english = Wording.in(Language.ENGLISH);

    @Test
    void names_a_phrase_that_does_not_exist() {
        assertThatThrownBy(() -> english.say("farewell"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no phrase farewell");
    }

    @Nested
    class A_placeholder {

        @Test
        void is_filled_once_whatever_is_filled_in() {
            assertThat(english.say("essay", Map.of("question", "What is {answer}, or $1?")))
                    .isEqualTo("Write an essay. What is {answer}, or $1?");
        }

        @Test
        void needs_a_value() {
            assertThatThrownBy(() -> english.say("essay"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("No value for {question}; there are values for []");
        }
    }
}
