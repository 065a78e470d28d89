package io.examplarymock.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The number of workspaces is bounded by --max-workspaces, of which the demo workspace is one. */
@DisplayName("A server that is full of workspaces")
class WorkspaceBoundTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final RunningClock clock = new RunningClock();
    private final MockServer mock =
            MockServer.start(MockOptions.forTests().toBuilder().maxWorkspaces(4).build(), clock);

    @AfterEach
    void stop() {
        mock.close();
    }

    @Nested
    @DisplayName("that are in use")
    class InUse {
        @Test
        void refuses_another_key_and_says_what_to_do_G12() {
            fill();

            Answer answer = stranger().get("/me").hasStatus(429).hasMessage("Too many workspaces.");

            answer.hasReasonContaining("--max-workspaces");
            assertThat(answer.header("Retry-After")).isPresent();
        }

        @Test
        void refuses_another_one_on_the_admin_side_too() {
            fill();

            stranger().get("/__admin/examplary/clock").hasStatus(429);
            demo().post("/__admin/examplary/workspaces", Map.of("name", "Another"))
                    .hasStatus(429);
        }

        @Test
        void still_serves_those_that_are_there() {
            List<Caller> callers = fill();
            stranger().get("/me").hasStatus(429);

            callers.forEach(caller -> caller.get("/me").hasStatus(200));
            demo().get("/me").hasStatus(200);
        }

        @Test
        void has_room_again_when_one_is_deleted() {
            Caller first = fill().get(0);
            String id = demo().get("/__admin/examplary/workspaces").jsonList().stream()
                    .filter(workspace -> workspace.text("apiKey").equals(first.key()))
                    .findFirst()
                    .orElseThrow()
                    .text("id");
            demo().delete("/__admin/examplary/workspaces/" + id).hasStatus(204);

            stranger().get("/me").hasStatus(200);
        }

        @Test
        void is_full_at_exactly_its_bound_when_many_keys_come_at_once() {
            List<Integer> statuses =
                    Crowd.of(32).each(i -> stranger().get("/me").status());

            assertThat(statuses).containsOnly(200, 429);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(3);
            assertThat(demo().get("/__admin/examplary/workspaces").jsonList()).hasSize(4);
        }

        @Test
        void counts_a_key_that_comes_many_times_at_once_as_one() {
            Caller caller = stranger();

            List<String> owners =
                    Crowd.of(32).each(i -> caller.get("/me").hasStatus(200).id());

            assertThat(owners).containsOnly(owners.get(0));
            assertThat(demo().get("/__admin/examplary/workspaces").jsonList()).hasSize(2);
        }
    }

    @Nested
    @DisplayName("of which some have been idle for more than an hour")
    class Idle {
        @Test
        void lets_the_least_recently_used_make_room() {
            List<Caller> callers = fill();
            String exam = callers.get(1).examFor("user_nobody", 45);
            clock.advance(Duration.ofMinutes(1));
            callers.get(0).get("/me").hasStatus(200);
            callers.get(2).get("/me").hasStatus(200);
            clock.advance(AN_HOUR);

            stranger().get("/me").hasStatus(200);

            // The second was used last of all: what it had is gone, and it begins anew in its turn.
            callers.get(0).get("/me").hasStatus(200);
            callers.get(1).get("/exams/" + exam).hasStatus(429);
        }

        @Test
        void keeps_those_that_were_used_within_the_hour() {
            List<Caller> callers = fill();
            clock.advance(AN_HOUR.minusMillis(1));
            callers.forEach(caller -> caller.get("/me").hasStatus(200));
            clock.advance(AN_HOUR);

            stranger().get("/me").hasStatus(429);
            clock.advance(Duration.ofMillis(1));
            stranger().get("/me").hasStatus(200);
        }

        @Test
        void keeps_the_demo_workspace_and_those_that_were_made_by_hand() {
            String made = demo().post("/__admin/examplary/workspaces", Map.of("name", "Made"))
                    .hasStatus(201)
                    .json()
                    .text("apiKey");
            clock.advance(Duration.ofDays(30));

            for (int i = 0; i < 5; i++) {
                stranger().get("/me").hasStatus(200);
                clock.advance(AN_HOUR.plusSeconds(1));
            }

            assertThat(demo().get("/me").hasStatus(200).id()).isEqualTo("user_demo_owner");
            assertThat(demo().get("/__admin/examplary/workspaces").jsonList())
                    .hasSize(4)
                    .extracting(workspace -> workspace.text("apiKey"))
                    .contains(made);
        }

        @Test
        void forgets_journal_and_faults_of_the_one_that_made_room() {
            List<Caller> callers = fill();
            Caller gone = callers.get(0);
            gone.post("/__admin/examplary/faults", Map.of("operation", "*", "status", 500))
                    .hasStatus(201);
            clock.advance(AN_HOUR.plusSeconds(1));
            callers.get(1).get("/me").hasStatus(200);
            callers.get(2).get("/me").hasStatus(200);
            stranger().get("/me").hasStatus(200);
            clock.advance(AN_HOUR.plusSeconds(1));

            gone.get("/me").hasStatus(200);
            assertThat(gone.exchanges()).hasSize(1);
        }
    }

    /** Three clients, each in a workspace of its own. */
    private List<Caller> fill() {
        List<Caller> callers = List.of(stranger(), stranger(), stranger());
        callers.forEach(caller -> caller.get("/me").hasStatus(200));
        return callers;
    }

    private Caller stranger() {
        return Caller.withFreshKey(mock.baseUrl());
    }

    private Caller demo() {
        return new Caller(mock.baseUrl(), mock.demoKey());
    }
}
