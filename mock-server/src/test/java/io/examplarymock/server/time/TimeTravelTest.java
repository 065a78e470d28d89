package io.examplarymock.server.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@MockTest
@DisplayName("A workspace's clock")
class TimeTravelTest {
    @Nested
    @DisplayName("when frozen")
    class Frozen {
        @Test
        void expires_a_session_at_its_very_instant_and_not_a_millisecond_before_O12(Caller caller) {
            caller.freeze();
            JsonObject session = caller.session("generate-exam", caller.user("my-user@example.com"), Map.of());
            String path = "/embed-sessions/" + session.text("id");

            caller.advance("P6DT23H59M59.999S").hasStatus(200);
            assertThat(caller.get(path).hasFidelity("documented").json().text("status"))
                    .isEqualTo("pending");

            JsonObject moved = caller.advance("PT0.001S").hasStatus(200).json();
            assertThat(moved.text("now")).isEqualTo(session.text("expiresAt"));
            assertThat(moved.objects("fired")).singleElement().satisfies(fired -> {
                assertThat(fired.text("kind")).isEqualTo("expiry");
                assertThat(fired.text("at")).isEqualTo(session.text("expiresAt"));
                assertThat(fired.text("sessionId")).isEqualTo(session.text("id"));
            });
            assertThat(caller.get(path).hasFidelity("assumed").json().text("status"))
                    .isEqualTo("expired");
        }

        @Test
        void keeps_a_completed_session_as_it_is_O12(Caller caller) {
            caller.freeze();
            String session = caller.session("generate-exam", caller.user("my-user@example.com"), Map.of())
                    .text("id");
            caller.act(session, "complete").hasStatus(200);
            String before = caller.get("/embed-sessions/" + session).text();

            caller.advance("P30D").hasStatus(200);

            assertThat(caller.get("/embed-sessions/" + session).text()).isEqualTo(before);
        }

        @Test
        void fires_what_is_due_in_order_and_each_at_its_own_instant_O13(Caller caller) {
            Instant start = caller.freeze();
            String actor = caller.user("my-student@example.com");
            String idle = caller.session("edit-rubric", actor, Map.of()).text("id");
            String taken = caller.session("take-exam", actor, Map.of("examId", caller.examFor(actor, 45)))
                    .text("id");
            caller.advance("PT10M").hasStatus(200);
            caller.act(taken, "start").hasStatus(200);

            List<JsonObject> fired = caller.advance("P8D").hasStatus(200).json().objects("fired");

            assertThat(fired)
                    .extracting(event -> event.text("kind") + " " + event.text("sessionId") + " " + event.text("at"))
                    .containsExactly(
                            "time-limit " + taken + " " + Timestamps.format(start.plus(Duration.ofMinutes(55))),
                            "expiry " + idle + " " + Timestamps.format(start.plus(Duration.ofDays(7))));
            assertThat(caller.get("/embed-sessions/" + taken).json().text("status"))
                    .isEqualTo("completed");
        }

        @Test
        void does_not_move_back(Caller caller) {
            Instant start = caller.freeze();

            caller.advance("-PT1S").hasStatus(409);
            caller.put(
                            "/__admin/examplary/clock",
                            Map.of("mode", "frozen", "now", start.minusMillis(1).toString()))
                    .hasStatus(409);

            assertThat(caller.now()).isEqualTo(start);
        }
    }

    @Nested
    @DisplayName("when running")
    class Running {
        @Test
        void is_shifted_by_what_it_is_advanced(Caller caller) {
            Instant before = caller.now();

            caller.advance("P7D").hasStatus(200);

            assertThat(Duration.between(before, caller.now())).isBetween(Duration.ofDays(7), Duration.ofDays(8));
            assertThat(caller.get("/__admin/examplary/clock").json().text("mode"))
                    .isEqualTo("system");
        }

        @Test
        void runs_on_from_where_it_was_frozen(Caller caller) {
            caller.freeze();
            caller.advance("P100D").hasStatus(200);
            Instant frozen = caller.now();

            caller.put("/__admin/examplary/clock", Map.of("mode", "system")).hasStatus(200);

            assertThat(caller.now()).isBetween(frozen, frozen.plus(Duration.ofDays(1)));
        }
    }

    @Test
    void concerns_no_other_workspace(Caller caller, Caller other) {
        String untouched = other.session("edit-rubric", other.user("my-user@example.com"), Map.of())
                .text("id");

        caller.advance("P30D").hasStatus(200);

        assertThat(other.get("/embed-sessions/" + untouched).json().text("status"))
                .isEqualTo("pending");
    }

    @Test
    void refuses_what_is_no_duration(Caller caller) {
        caller.advance("a week").hasStatus(400);
        caller.advance("P9999999D").hasStatus(400);
        caller.post("/__admin/examplary/clock/advance", Map.of()).hasStatus(400);
    }
}
