package io.examplarymock.harness.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.harness.usage.ToolFailed;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A play that keeps pace with real time")
class PacedPlayTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final Mock mock = new Mock();
    private final StringWriter printed = new StringWriter();
    private Duration elapsed = Duration.ofHours(3);

    @Test
    void moves_the_virtual_clock_five_times_a_second_as_far_as_real_time_went() {
        mock.endsAt = START.plusSeconds(1);

        assertThat(play(1)).isEqualTo("script_7");

        assertThat(mock.asked)
                .containsExactly(
                        START.plusMillis(200),
                        START.plusMillis(400),
                        START.plusMillis(600),
                        START.plusMillis(800),
                        START.plusMillis(1000));
    }

    @Test
    void goes_so_many_times_faster() {
        mock.endsAt = START.plusSeconds(12);

        play(30);

        assertThat(mock.asked).containsExactly(START.plusSeconds(6), START.plusSeconds(12));
    }

    @Test
    void keeps_the_pace_from_where_somebody_moved_the_clock() {
        mock.endsAt = START.plusSeconds(100);
        mock.movedOnceTo = START.plusSeconds(90);

        play(10);

        assertThat(mock.asked)
                .containsExactly(
                        START.plusSeconds(2),
                        START.plusSeconds(92),
                        START.plusSeconds(94),
                        START.plusSeconds(96),
                        START.plusSeconds(98),
                        START.plusSeconds(100));
    }

    @Test
    void fails_if_the_mock_does_not_let_it_go_on() {
        mock.endsAt = START.plusSeconds(100);
        mock.isStuck = true;

        assertThatThrownBy(() -> play(1)).isInstanceOf(ToolFailed.class).hasMessageContaining("script_7");
    }

    @Test
    void says_where_it_can_be_watched_and_what_its_clock_shows() {
        mock.endsAt = START.plusSeconds(7);

        play(1);

        assertThat(printed.toString().lines())
                .containsExactly(
                        "exam.yaml is played in a workspace of its own; watch it at http://mock/watch/org_1",
                        "0 of 1 script played after 5 s; in exam.yaml it is 2026-01-05T09:00:05Z");
    }

    private String play(int factor) {
        Duration begun = elapsed;
        Progress progress = new Progress(new PrintWriter(printed), false, () -> elapsed.minus(begun));
        progress.begin(1);
        Metronome metronome = new Metronome() {
            @Override
            public Duration elapsed() {
                return elapsed;
            }

            @Override
            public void pause(Duration time) {
                elapsed = elapsed.plus(time);
            }
        };
        return new PacedPlay(mock, factor, metronome, progress).play("exam.yaml", "{}");
    }

    private static final class Mock implements StepRoute {
        private final List<Instant> asked = new ArrayList<>();
        private Instant now = START;
        private Instant endsAt;
        private Instant movedOnceTo;
        private boolean isStuck;

        @Override
        public Stepwise begin(String source, String json) {
            return look("script_7");
        }

        @Override
        public Optional<Stepwise> step(String id, Instant until) {
            asked.add(until);
            if (movedOnceTo != null) {
                now = movedOnceTo;
                movedOnceTo = null;
            }
            if (isStuck || until.isBefore(now)) {
                return Optional.empty();
            }
            now = until;
            return Optional.of(look(id));
        }

        @Override
        public Stepwise look(String id) {
            return new Stepwise(id, "org_1", now, !now.isBefore(endsAt));
        }

        @Override
        public URI dashboard(String workspace) {
            return URI.create("http://mock/watch/" + workspace);
        }
    }
}
