package io.examplarymock.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import io.examplarymock.server.testing.OwnMock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GET exchanges")
class JournalOverHttpTest {
    private static final String EXCHANGES = "/__admin/examplary/exchanges";

    @Nested
    @MockTest
    @DisplayName("answers what a workspace was asked")
    class Listing {
        @Test
        void in_order_and_with_what_was_answered(Caller caller) {
            caller.get("/me").hasStatus(200);
            caller.post("/users?from=test", Map.of("email", "nobody")).hasStatus(400);

            List<JsonObject> exchanges = caller.exchanges();

            assertThat(exchanges)
                    .extracting(exchange -> exchange.text("operation"))
                    .containsExactly("getMe", "createUser");
            JsonObject request = exchanges.get(1).object("request");
            assertThat(request.text("method")).isEqualTo("POST");
            assertThat(request.text("path")).isEqualTo("/users");
            assertThat(request.text("query")).isEqualTo("from=test");
            assertThat(request.text("body")).isEqualTo("{\"email\":\"nobody\"}");
            assertThat(request.integer("bytes")).isEqualTo(18);
            JsonObject response = exchanges.get(1).object("response");
            assertThat(response.integer("status")).isEqualTo(400);
            assertThat(response.text("body")).contains("/email");
            assertThat(exchanges.get(1).objects("violations"))
                    .extracting(found -> found.text("pointer"), found -> found.texts("facts"))
                    .containsExactly(tuple("/email", List.of("P1", "E1.P")));
        }

        @Test
        void after_an_exchange_or_for_one_operation(Caller caller) {
            caller.get("/me").hasStatus(200);
            caller.user("my-student@example.com");
            caller.get("/me").hasStatus(200);
            int first = caller.exchanges().get(0).integer("id");

            assertThat(listed(caller.get(EXCHANGES + "?after=" + first))).containsExactly("createUser", "getMe");
            assertThat(listed(caller.get(EXCHANGES + "?operation=createUser"))).containsExactly("createUser");
            assertThat(listed(caller.get(EXCHANGES + "?operation=getMe&after=" + first)))
                    .containsExactly("getMe");
            assertThat(listed(caller.get(EXCHANGES + "?operation=nothing"))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "-1", "1.5", "", "99999999999999999999"})
        void and_refuses_an_after_that_is_no_number(String after, Caller caller) {
            caller.get(EXCHANGES + "?after=" + after).hasStatus(400);
        }

        @Test
        void one_by_one(Caller caller) {
            caller.get("/me").hasStatus(200);
            int id = caller.lastExchange().integer("id");

            assertThat(caller.get(EXCHANGES + "/" + id).hasStatus(200).json()).isEqualTo(caller.lastExchange());
            caller.get(EXCHANGES + "/" + (id + 1)).hasStatus(404);
            caller.get(EXCHANGES + "/x").hasStatus(404);
        }

        @Test
        void but_no_other_workspace_and_no_admin_call(Caller caller, Caller other) {
            other.get("/me").hasStatus(200);

            assertThat(caller.exchanges()).isEmpty();
        }

        @Test
        void until_it_is_told_to_forget_it(Caller caller) {
            caller.get("/me").hasStatus(200);
            caller.delete(EXCHANGES).hasStatus(204);
            assertThat(caller.exchanges()).isEmpty();

            caller.get("/me").hasStatus(200);
            caller.post("/__admin/examplary/reset", null).hasStatus(204);
            assertThat(caller.exchanges()).isEmpty();
        }

        @Test
        void at_the_time_of_the_workspace(Caller caller) {
            caller.put("/__admin/examplary/clock", Map.of("mode", "frozen", "now", "2099-01-08T10:00:00Z"))
                    .hasStatus(200);
            caller.get("/me").hasStatus(200);

            assertThat(caller.lastExchange().text("at")).isEqualTo("2099-01-08T10:00:00.000Z");
        }
    }

    @Nested
    @MockTest
    @DisplayName("warns of")
    class Warnings {
        @Test
        void an_unknown_preset_and_suggests_the_one_that_was_meant_C13(Caller caller) {
            JsonObject session =
                    caller.session("generate-exam", caller.user("a@example.com"), Map.of("subjct", "Mathematics"));

            assertThat(session.map("presets")).containsEntry("subjct", "Mathematics");
            assertThat(warnings(caller)).anySatisfy(warning -> {
                assertThat(warning.text("pointer")).isEqualTo("/presets/subjct");
                assertThat(warning.text("message")).contains("subject");
            });
        }

        @Test
        void an_unknown_member_of_a_body(Caller caller) {
            caller.post("/users", Map.of("email", "a@example.com", "nam", "A")).hasStatus(201);

            assertThat(warnings(caller)).anySatisfy(warning -> {
                assertThat(warning.text("pointer")).isEqualTo("/nam");
                assertThat(warning.text("message")).contains("did you mean name");
            });
        }

        @Test
        void an_actor_who_could_not_load_the_page_C14(Caller caller) {
            String exam = caller.examFor(caller.user("a@example.com"), 45);
            String other = caller.user("b@example.com");

            caller.session("take-exam", other, Map.of("examId", exam));

            assertThat(warnings(caller))
                    .extracting(warning -> warning.text("message"))
                    .anyMatch(message -> message.contains("participant"));
        }

        @Test
        void a_permission_for_somebody_who_is_not_there(Caller caller) {
            caller.examFor("user_nobody", 45);

            assertThat(warnings(caller))
                    .extracting(warning -> warning.text("pointer"), warning -> warning.text("message"))
                    .contains(tuple(
                            "/permissions/0/actor",
                            "user_nobody is no user of this workspace, no group of one, and not the workspace itself"));
        }

        @Test
        void nothing_where_nothing_is_odd(Caller caller) {
            String student = caller.user("a@example.com");
            caller.session("take-exam", student, Map.of("examId", caller.examFor(student, 45)));

            assertThat(caller.exchanges())
                    .allSatisfy(
                            exchange -> assertThat(exchange.objects("warnings")).isEmpty());
        }

        private List<JsonObject> warnings(Caller caller) {
            return caller.lastExchange().objects("warnings");
        }
    }

    @Nested
    @MockTest
    @DisplayName("shows no key")
    class Keys {
        @Test
        void wherever_it_was_sent(Caller caller) {
            String key = caller.key();
            caller.send(
                    "GET",
                    "/me?apiKey=" + key,
                    null,
                    request -> request.header("X-Copy", key).header("Cookie", "key=" + key));
            caller.get("/exams/" + key).hasStatus(404);
            caller.get("/me?key=" + key.replace("_", "%5F")).hasStatus(200);
            caller.post("/embed-sessions", Map.of("flow", key, "actor", key)).hasStatus(400);
            caller.post("/embed-sessions", Map.of("flow", "edit-rubric", "actor", key))
                    .hasStatus(400);
            caller.post("/users", Map.of("email", "a@example.com", "name", key)).hasStatus(201);
            caller.post("/users", "{\"" + key + "\": 1}").hasStatus(400);

            String journal = caller.get(EXCHANGES).hasStatus(200).text();

            assertThat(caller.exchanges()).hasSize(7);
            assertThat(journal).doesNotContain(key.substring(6, 30)).contains("examp_****" + key.substring(35));
        }
    }

    @Nested
    @DisplayName("is bounded, so that it")
    class Bounded {
        @RegisterExtension
        final OwnMock mock = OwnMock.with(options -> options.journalSize(3));

        @Test
        void says_how_many_made_room() {
            Caller caller = mock.caller();
            for (int i = 0; i < 5; i++) {
                caller.get("/exams/exam_" + i).hasStatus(404);
            }

            JsonObject journal = caller.get(EXCHANGES).json();

            assertThat(journal.integer("evicted")).isEqualTo(2);
            assertThat(journal.objects("exchanges"))
                    .extracting(exchange -> exchange.object("request").text("path"))
                    .containsExactly("/exams/exam_2", "/exams/exam_3", "/exams/exam_4");
        }

        @Test
        void lists_calls_without_a_workspace_elsewhere() {
            Caller caller = mock.caller();
            caller.sendBare(request -> request, "/me").hasStatus(401);
            caller.sendBare(request -> request.header("Authorization", "Bearer nonsense"), "/me")
                    .hasStatus(401);

            assertThat(caller.exchanges()).isEmpty();
            List<JsonObject> unattributed =
                    caller.get(EXCHANGES + "?unattributed=true").json().objects("exchanges");
            assertThat(unattributed)
                    .extracting(exchange -> exchange.object("response").integer("status"))
                    .containsExactly(401, 401);
            assertThat(Json.text(unattributed.get(1).members())).doesNotContain("nonsense");
        }
    }

    @Nested
    @DisplayName("under --strict-presets")
    class StrictPresets {
        @RegisterExtension
        final OwnMock mock = OwnMock.with(options -> options.strictPresets(true));

        @Test
        void shows_an_unknown_preset_as_the_reason_of_a_refusal_C13() {
            Caller caller = mock.caller();
            String student = caller.user("a@example.com");

            Answer answer = caller.changingNothing(() -> caller.post(
                            "/embed-sessions",
                            Map.of("flow", "generate-exam", "actor", student, "presets", Map.of("subjct", "x"))))
                    .hasStatus(400);

            assertThat(answer.json().objects("errors"))
                    .extracting(error -> error.text("path"))
                    .containsExactly("/presets/subjct");
            assertThat(caller.lastExchange().objects("violations"))
                    .extracting(found -> found.text("pointer"))
                    .containsExactly("/presets/subjct");
        }

        @Test
        void lets_known_presets_and_unknown_members_elsewhere_pass() {
            Caller caller = mock.caller();
            String student = caller.user("a@example.com");

            caller.session("generate-exam", student, Map.of("subject", "Mathematics"));
            caller.post("/users", Map.of("email", "b@example.com", "nmae", "B")).hasStatus(201);
        }
    }

    private static List<String> listed(Answer answer) {
        return answer.hasStatus(200).json().objects("exchanges").stream()
                .map(exchange -> exchange.text("operation"))
                .toList();
    }
}
