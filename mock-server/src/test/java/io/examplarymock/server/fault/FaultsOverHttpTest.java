package io.examplarymock.server.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.http.Disturbance.Breakage;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.Crowd;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.testing.RawConnection;
import io.examplarymock.server.wiremock.Way;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of one workspace, on both ways that a request can take. */
@DisplayName("A fault")
class FaultsOverHttpTest {
    private static final int CALLS = 100;
    private static final String FAULTS = "/__admin/examplary/faults";

    @RegisterExtension
    final OwnMock mock = OwnMock.standard();

    @Nested
    @DisplayName("with an extension")
    class Extension {
        @Test
        void adds_members_to_a_good_answer_and_replaces_none() {
            Caller caller = mock.caller();
            arm(caller, "operation", "getMe", "times", 1, "extend", Map.of("addedLater", true, "id", "user_other"));

            Answer extended = caller.get("/me").hasStatus(200);

            assertThat(extended.json().text("id")).isNotEqualTo("user_other");
            assertThat(extended.json().members()).containsEntry("addedLater", true);
            assertThat(extended.header("X-Examplary-Mock-Fidelity")).contains("assumed");
            assertThat(caller.get("/me").hasStatus(200).json().members()).doesNotContainKey("addedLater");
        }

        @Test
        void leaves_refusals_and_lists_as_they_are() {
            Caller caller = mock.caller();
            arm(caller, "operation", "*", "extend", Map.of("addedLater", true));

            assertThat(caller.get("/exams/exam_none").hasStatus(404).json().members())
                    .doesNotContainKey("addedLater");
            caller.get("/student-levels").hasStatus(200);
        }
    }

    @Nested
    @DisplayName("with a status")
    class Status {
        @ParameterizedTest
        @EnumSource
        void is_answered_in_place_of_the_operation_as_often_as_it_says(Way way) {
            way.prepare(mock);
            Caller caller = mock.caller();
            arm(caller, "operation", "createUser", "times", 2, "status", 503);

            for (int i = 0; i < 2; i++) {
                Answer answer = caller.changingNothing(() -> create(caller)).hasStatus(503);
                assertThat(answer.header("Retry-After")).contains("1");
                answer.hasReasonContaining("was armed");
            }
            create(caller).hasStatus(201);
        }

        @ParameterizedTest
        @ValueSource(ints = {429, 503})
        void says_when_to_try_again_where_http_wants_it(int status) {
            Caller caller = mock.caller();
            arm(caller, "operation", "getMe", "status", status);

            assertThat(caller.get("/me").hasStatus(status).header("Retry-After"))
                    .isPresent();
        }

        @Test
        void stays_until_it_is_removed_where_no_number_is_given() {
            Caller caller = mock.caller();
            arm(caller, "operation", "getMe", "status", 500);

            for (int i = 0; i < 5; i++) {
                assertThat(caller.get("/me").hasStatus(500).header("Retry-After"))
                        .isEmpty();
            }
            caller.delete(FAULTS).hasStatus(204);
            caller.get("/me").hasStatus(200);
        }

        @Test
        void meets_every_operation_under_a_star() {
            Caller caller = mock.caller();
            arm(caller, "operation", "*", "status", 500);

            caller.get("/me").hasStatus(500);
            create(caller).hasStatus(500);
            caller.get("/exams/exam_nobody").hasStatus(500);
        }

        @Test
        void is_listed_with_what_is_left_of_it() {
            Caller caller = mock.caller();
            arm(caller, "operation", "getMe", "times", 3, "status", 500);
            caller.get("/me").hasStatus(500);

            List<JsonObject> armed = caller.get(FAULTS).hasStatus(200).jsonList();

            assertThat(armed).extracting(fault -> fault.integer("times")).containsExactly(2);
        }
    }

    @Nested
    @DisplayName("that only delays")
    class Delay {
        @ParameterizedTest
        @EnumSource
        void still_has_the_operation_carried_out(Way way) {
            way.prepare(mock);
            Caller caller = mock.caller();
            arm(caller, "operation", "createUser", "times", 1, "delayMs", 50);

            String id = create(caller).hasStatus(201).id();

            assertThat(caller.state()).contains(id);
        }

        /** Three times as many calls as the server has threads: those of others are answered while they wait. */
        @ParameterizedTest
        @EnumSource
        void holds_no_thread(Way way) {
            way.prepare(mock);
            Caller slow = mock.caller();
            arm(slow, "operation", "getMe", "delayMs", 300_000);
            List<RawConnection> waiting = new ArrayList<>();
            try {
                for (int i = 0; i < CALLS; i++) {
                    waiting.add(mock.connect()
                            .sendHead("GET /me HTTP/1.1", "Host: mock", "Authorization: Bearer " + slow.key()));
                }

                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> slow.exchanges().size() == CALLS);
                mock.caller().get("/me").hasStatus(200);
            } finally {
                waiting.forEach(RawConnection::close);
            }
        }

        @ParameterizedTest
        @EnumSource
        void gives_each_of_many_waiting_calls_its_answer(Way way) {
            way.prepare(mock);
            Caller caller = mock.caller();
            arm(caller, "operation", "getMe", "delayMs", 200);

            List<Integer> statuses = Crowd.of(CALLS).each(i -> caller.get("/me").status());

            assertThat(statuses).hasSize(CALLS).containsOnly(200);
        }
    }

    @Nested
    @DisplayName("that breaks the connection")
    class Breaks {
        @ParameterizedTest
        @EnumSource
        void is_seen_by_a_client_as_a_failure(Breakage breakage) {
            for (Way way : Way.values()) {
                way.prepare(mock);
                Caller caller = mock.caller();
                arm(caller, "operation", "createUser", "times", 1, "fault", breakage.name());

                caller.changingNothing(() -> {
                    String all = over(caller);
                    assertThat(all).doesNotContain("user_");
                    assertThat(all.isEmpty()).as(all).isEqualTo(breakage == Breakage.EMPTY_RESPONSE);
                    return null;
                });
                create(caller).hasStatus(201);
            }
        }

        @ParameterizedTest
        @EnumSource
        void may_come_late(Way way) {
            way.prepare(mock);
            Caller caller = mock.caller();
            arm(caller, "operation", "*", "fault", "EMPTY_RESPONSE", "delayMs", 20);

            assertThat(over(caller)).isEmpty();
        }

        @Test
        void breaks_the_connection_of_a_real_client() {
            Caller caller = mock.caller();
            arm(caller, "operation", "getMe", "fault", "CONNECTION_RESET_BY_PEER");

            assertThatThrownBy(() -> caller.get("/me")).isInstanceOf(UncheckedIOException.class);
        }

        private String over(Caller caller) {
            try (RawConnection connection = mock.connect()) {
                return connection
                        .sendHead(
                                "POST /users HTTP/1.1",
                                "Host: mock",
                                "Authorization: " + caller.key(),
                                "Content-Length: 25")
                        .send("{\"email\":\"a@example.com\"}")
                        .untilEnd();
            }
        }
    }

    @Nested
    @DisplayName("concerns")
    class Scope {
        @Test
        void no_other_workspace_and_no_other_operation() {
            Caller caller = mock.caller();
            arm(caller, "operation", "getMe", "status", 500);

            create(caller).hasStatus(201);
            mock.caller().get("/me").hasStatus(200);
        }

        @Test
        void nobody_any_more_after_a_reset() {
            Caller caller = mock.caller();
            arm(caller, "operation", "getMe", "status", 500);

            caller.post("/__admin/examplary/reset", null).hasStatus(204);

            caller.get("/me").hasStatus(200);
            assertThat(caller.get(FAULTS).jsonList()).isEmpty();
        }

        @Test
        void no_admin_call_and_no_health_check() {
            Caller caller = mock.caller();
            arm(caller, "operation", "*", "status", 500);

            caller.get(FAULTS).hasStatus(200);
            caller.get("/readyz").hasStatus(200);
            caller.get("/openapi").hasStatus(200);
        }
    }

    @Nested
    @DisplayName("is refused")
    class Refused {
        @Test
        void for_an_operation_that_is_not_there_with_those_that_are() {
            Answer answer = mock.caller()
                    .post(FAULTS, Map.of("operation", "createUsers", "status", 500))
                    .hasStatus(400);

            assertThat(answer.json().text("detail")).contains("createUsers", "createUser,", "createEmbedSession");
            assertThat(answer.json().objects("validation"))
                    .extracting(entry -> entry.text("location"))
                    .containsExactly("/operation");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"operation\":\"getMe\"}",
                    "{\"status\":500}",
                    "{\"operation\":\"getMe\",\"status\":99}",
                    "{\"operation\":\"getMe\",\"status\":600}",
                    "{\"operation\":\"getMe\",\"delayMs\":-1}",
                    "{\"operation\":\"getMe\",\"delayMs\":9999999999}",
                    "{\"operation\":\"getMe\",\"times\":0,\"status\":500}",
                    "{\"operation\":\"getMe\",\"fault\":\"SLOW\"}"
                })
        void where_it_would_do_nothing_or_cannot_be(String body) {
            Caller caller = mock.caller();

            caller.post(FAULTS, body).hasStatus(400);

            assertThat(caller.get(FAULTS).jsonList()).isEmpty();
        }
    }

    private static Answer create(Caller caller) {
        return caller.post("/users", Map.of("email", "student@example.com"));
    }

    private static void arm(Caller caller, Object... members) {
        Map<String, Object> fault = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            fault.put(String.valueOf(members[i]), members[i + 1]);
        }
        caller.post(FAULTS, fault).hasStatus(201);
    }
}
