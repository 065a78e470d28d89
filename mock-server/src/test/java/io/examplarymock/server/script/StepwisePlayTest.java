package io.examplarymock.server.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.api.ApiWire;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.time.SystemClock;
import io.examplarymock.server.workspace.ApiKeys;
import io.examplarymock.server.workspace.TimeMachine;
import io.examplarymock.server.workspace.WorkspacePolicy;
import io.examplarymock.server.workspace.Workspaces;
import io.examplarymock.server.workspace.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A play that goes step by step")
class StepwisePlayTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final String EXAM = Played.script("take-exam", Played.EXAM, """
            {'do': 'open'}, {'do': 'start', 'after': 'PT5S'},
            {'do': 'answer', 'with': {'question': 1, 'value': 'true'}, 'after': 'PT5M'},
            {'do': 'wait-until', 'with': {'until': 'time-limit'}}, {'do': 'wait', 'with': {'for': 'PT1M'}}
            """, "");

    private final Workspaces workspaces = new Workspaces(
            new MemoryStore(), new WorkspacePolicy(true, 10, ClockMode.SYSTEM, null, null, null), SystemClock.REAL);
    private final StringBuilder written = new StringBuilder();

    static Stream<String> library() {
        return Library.names().stream();
    }

    @Nested
    @DisplayName("writes what the same play at once writes,")
    class Transcripts {
        @ParameterizedTest
        @MethodSource("io.examplarymock.server.script.StepwisePlayTest#library")
        void turn_by_turn(String name) {
            Script script = script(name);
            StepwisePlay play = begin(script);

            while (play.outcome() == null) {
                play.goOn(null, null);
            }

            assertThat(written.toString()).isEqualTo(atOnce(script));
            assertThat(play.outcome().passed()).isTrue();
        }

        @ParameterizedTest
        @MethodSource("io.examplarymock.server.script.StepwisePlayTest#library")
        void in_strides_of_an_odd_length(String name) {
            Script script = script(name);
            StepwisePlay play = begin(script);
            Duration whole =
                    Duration.between(script.start(), run(script).outcome().ended());
            Duration stride = whole.dividedBy(97).plusMillis(7);

            while (play.outcome() == null) {
                play.goOn(play.now().plus(stride), null);
            }

            assertThat(written.toString()).isEqualTo(atOnce(script));
        }

        @Test
        void all_at_once() {
            Script script = Played.read(EXAM);
            StepwisePlay play = begin(script);

            play.goOn(START.plus(Duration.ofDays(100)), null);

            assertThat(written.toString()).isEqualTo(atOnce(script));
            assertThat(play.now()).isEqualTo(START.plus(Duration.ofSeconds(46 * 60 + 5)));
        }
    }

    @Nested
    @DisplayName("moves the clock of its workspace,")
    class Clock {
        @Test
        void to_where_it_is_told_and_no_turn_is_left_behind() {
            StepwisePlay play = begin(Played.read(EXAM));

            play.goOn(START.plusSeconds(7), null);

            assertThat(play.now()).isEqualTo(START.plusSeconds(7));
            assertThat(play.next()).isEqualTo(START.plusSeconds(305));
            assertThat(workspaces.now(play.workspace())).isEqualTo(START.plusSeconds(7));
        }

        @Test
        void and_never_back() {
            StepwisePlay play = begin(Played.read(EXAM));
            play.goOn(START.plusSeconds(7), null);

            assertThatThrownBy(() -> play.goOn(START.plusSeconds(6), null))
                    .isInstanceOf(OutOfTurn.class)
                    .hasMessageContaining("only moves forward");
            assertThat(play.now()).isEqualTo(START.plusSeconds(7));
        }

        @Test
        void and_goes_on_from_where_others_moved_it() {
            StepwisePlay play = begin(Played.read(EXAM));
            play.goOn(START.plusSeconds(10), null);

            new TimeMachine(workspaces).advanceTo(play.workspace().id(), START.plus(Duration.ofHours(1)));
            play.goOn(START.plus(Duration.ofHours(1)), null);

            assertThat(play.now()).isEqualTo(START.plus(Duration.ofHours(1)));
            assertThat(written.toString()).contains("\"refused\"", "cannot answer a completed session");
            // What time did while others moved it is told all the same, when it happened.
            assertThat(written.toString().lines().filter(line -> line.contains("\"kind\":\"time-limit\"")))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("2026-01-05T09:45:05.000Z"));
        }
    }

    @Nested
    @DisplayName("says what it waits for,")
    class OutOfTurns {
        @Test
        void when_something_was_done_that_nobody_asked_for() {
            StepwisePlay play = begin(Played.read(EXAM));

            assertThatThrownBy(() -> play.goOn(null, new Done(null, null)))
                    .isInstanceOf(OutOfTurn.class)
                    .hasMessageContaining("nothing is handed out");
        }

        @Test
        void when_its_workspace_is_gone() {
            StepwisePlay play = begin(Played.read(EXAM));
            workspaces.remove(play.workspace().id());

            assertThatThrownBy(() -> play.goOn(null, null))
                    .isInstanceOf(OutOfTurn.class)
                    .hasMessageContaining("gone");
        }

        @Test
        void when_a_later_play_of_the_same_script_took_its_workspace() {
            StepwisePlay first = begin(Played.read(EXAM));
            StepwisePlay second = begin(Played.read(EXAM));

            assertThatThrownBy(() -> first.goOn(null, null)).isInstanceOf(OutOfTurn.class);
            first.discard();
            second.goOn(null, null);
            assertThat(second.workspace().sessions().all()).hasSize(1);
        }
    }

    @Test
    void stays_as_it_is_when_it_has_ended() {
        StepwisePlay play = begin(Played.read(EXAM));
        play.goOn(START.plus(Duration.ofDays(1)), null);
        String before = written.toString();

        play.goOn(START.plus(Duration.ofDays(2)), null);

        assertThat(written.toString()).isEqualTo(before);
        assertThat(workspaces.now(play.workspace())).isEqualTo(play.now());
    }

    @Test
    void serves_one_after_the_other() {
        Script script = script("class-of-thirty");
        StepwisePlay play = begin(script);

        while (play.outcome() == null) {
            IntStream.range(0, 8).parallel().forEach(each -> play.goOn(null, null));
        }

        assertThat(written.toString()).isEqualTo(atOnce(script));
    }

    private StepwisePlay begin(Script script) {
        return new Player(new ApiWire())
                .begin(
                        script,
                        ApiKeys.random(),
                        true,
                        workspaces,
                        false,
                        line -> written.append(Json.text(line)).append('\n'));
    }

    private static Script script(String name) {
        return ScriptReading.read(Library.resolved(name), new ApiWire());
    }

    private static Played run(Script script) {
        List<java.util.Map<String, Object>> lines = new java.util.ArrayList<>();
        return new Played(new Player(new ApiWire()).play(script, ApiKeys.DEMO, lines::add), lines);
    }

    private static String atOnce(Script script) {
        return run(script).text();
    }
}
