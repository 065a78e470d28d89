package io.examplarymock.harness.replay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a transcript tells")
class ToldTest {
    private final Told told = Told.in(
            Stream.of(
                    "{\"script\":\"An exam\",\"seed\":1}",
                    "{\"n\":1,\"session\":\"a\",\"kind\":\"message\",\"details\":{\"status\":\"started\"}}",
                    "{\"n\":2,\"session\":\"b\",\"kind\":\"message\",\"details\":{\"status\":\"cancelled\"}}",
                    "{\"n\":3,\"session\":\"a\",\"kind\":\"message\",\"details\":{\"status\":\"completed\",\"outputs\":{\"examId\":\"exam_1\"}}}",
                    "{\"n\":4,\"session\":\"a\",\"kind\":\"redirect\",\"details\":{\"url\":\"http://localhost/r?status=completed\"}}"));

    @Test
    void is_known_session_by_session() {
        assertThat(told.messages("a", 0, Optional.empty()))
                .containsExactly("started", "completed {\"examId\":\"exam_1\"}");
        assertThat(told.messages("b", 0, Optional.empty())).containsExactly("cancelled");
        assertThat(told.redirect("a")).contains("http://localhost/r?status=completed");
        assertThat(told.redirect("b")).isEmpty();
    }

    @Test
    void concerns_a_tab_only_while_it_was_open() {
        assertThat(told.messages("a", 1, Optional.empty())).containsExactly("completed {\"examId\":\"exam_1\"}");
        assertThat(told.messages("a", 0, Optional.of(1))).containsExactly("started");
        assertThat(told.messages("a", 2, Optional.of(2))).isEmpty();
        assertThat(told.messages("c", 1, Optional.empty())).isEmpty();
    }
}
