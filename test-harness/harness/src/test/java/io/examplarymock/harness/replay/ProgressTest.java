package io.examplarymock.harness.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The progress of a replay")
class ProgressTest {
    private final StringWriter printed = new StringWriter();
    private Duration elapsed = Duration.ZERO;

    @Nested
    @DisplayName("in a log")
    class InLog {
        private final Progress progress = new Progress(new PrintWriter(printed), false, () -> elapsed);

        @BeforeEach
        void begins() {
            progress.begin(3);
        }

        @Test
        void is_not_told_on_a_short_run() {
            at(1);
            progress.played();
            at(4);
            progress.played();
            progress.played();
            progress.end();

            assertThat(printed).hasToString("");
        }

        @Test
        void is_told_every_five_seconds() {
            at(5);
            progress.tick();
            at(9);
            progress.played();
            at(10);
            progress.tick();

            assertThat(printed.toString().lines())
                    .containsExactly("0 of 3 scripts played after 5 s", "1 of 3 scripts played after 10 s");
        }
    }

    @Nested
    @DisplayName("on a terminal")
    class OnTerminal {
        @Test
        void is_one_line_that_is_written_anew_and_taken_away() {
            Progress progress = new Progress(new PrintWriter(printed), true, () -> elapsed);
            progress.begin(1);
            at(1);
            progress.tick();
            at(2);
            progress.tick();
            progress.end();

            String erase = "\r\u001B[K";
            assertThat(printed)
                    .hasToString(erase + "0 of 1 script played after 1 s" + erase + "0 of 1 script played after 2 s"
                            + erase);
        }
    }

    private void at(int seconds) {
        elapsed = Duration.ofSeconds(seconds);
    }
}
