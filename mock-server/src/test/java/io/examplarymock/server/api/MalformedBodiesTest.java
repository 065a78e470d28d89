package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear error and changes nothing, at each endpoint that takes a body. */
@MockTest
@DisplayName("A body")
class MalformedBodiesTest {
    private static final String USER = "{\"email\":\"my-student@example.com\",\"name\":\"My Student\"}";

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/exams", "/practice-spaces", "/embed-sessions"})
    void that_is_no_json_is_refused_everywhere(String path, Caller caller) {
        refused(caller, path, "{\"name\": \"a\",", "The request body is not valid JSON.")
                .hasReasonContaining("line 1");
        refused(caller, path, "{} {}", "The request body is not valid JSON.");
        refused(caller, path, "{'name': 'a'}", "The request body is not valid JSON.");
        refused(caller, path, "name=a", "The request body is not valid JSON.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/exams", "/practice-spaces", "/embed-sessions"})
    void that_is_no_object_is_refused_everywhere(String path, Caller caller) {
        for (String body : new String[] {"[]", "\"text\"", "1", "true", "null"}) {
            Answer answer =
                    caller.changingNothing(() -> caller.post(path, body)).hasStatus(400);

            assertThat(answer.json().text("message"))
                    .startsWith("The request is not valid: ")
                    .contains("object");
            assertThat(caller.lastExchange().objects("violations")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/exams", "/practice-spaces", "/embed-sessions"})
    void that_is_missing_is_refused_everywhere(String path, Caller caller) {
        refused(caller, path, "", "The request body is missing.");
        refused(caller, path, " \n", "The request body is not valid JSON.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/exams", "/practice-spaces", "/embed-sessions"})
    void in_invalid_utf_8_is_refused_everywhere(String path, Caller caller) {
        byte[] body = "{\"name\": \"Zo\u00eb\"}".getBytes(StandardCharsets.ISO_8859_1);

        caller.changingNothing(() -> caller.post(path, body))
                .hasStatus(400)
                .hasMessage("The request body is not valid JSON.")
                .hasReasonContaining("UTF-8");
    }

    @Nested
    @DisplayName("that is nested")
    class Nesting {
        @Test
        void up_to_64_levels_is_read(Caller caller) {
            caller.post("/exams", exam(64)).hasStatus(201);
        }

        @Test
        void deeper_than_64_levels_is_refused(Caller caller) {
            refused(caller, "/exams", exam(65), "The request body is not valid JSON.")
                    .hasReasonContaining("limit");
        }

        @Test
        void a_thousand_levels_deep_is_refused(Caller caller) {
            refused(caller, "/exams", exam(1000), "The request body is not valid JSON.");
            refused(caller, "/exams", "[".repeat(1000), "The request body is not valid JSON.");
            refused(caller, "/exams", "[".repeat(1_000_000), "The request body is not valid JSON.");
        }

        /** The exam's object is the first level, its metadata the second. */
        private String exam(int levels) {
            int within = levels - 2;
            return "{\"name\":\"a\",\"metadata\":{\"deep\":" + "[".repeat(within) + "]".repeat(within) + "}}";
        }
    }

    @Nested
    @DisplayName("with a content type")
    class ContentTypes {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "application/json",
                    "application/json; charset=utf-8",
                    "APPLICATION/JSON",
                    "application/vnd.api+json"
                })
        void that_means_json_is_read(String type, Caller caller) {
            typed(caller, type).hasStatus(201);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "text/plain",
                    "application/x-www-form-urlencoded",
                    "application/xml",
                    "json",
                    "multipart/form-data"
                })
        void that_means_something_else_is_refused(String type, Caller caller) {
            caller.changingNothing(() -> typed(caller, type))
                    .hasStatus(415)
                    .hasMessage("Content-Type must be application/json.")
                    .hasReasonContaining(type);
        }

        @Test
        void may_be_left_out(Caller caller) {
            caller.sendBare(
                            request -> request.header("Authorization", "Bearer " + caller.key())
                                    .POST(BodyPublishers.ofString(USER)),
                            "/users")
                    .hasStatus(201);
        }

        private Answer typed(Caller caller, String type) {
            return caller.send("POST", "/users", USER, request -> request.setHeader("Content-Type", type));
        }
    }

    @Nested
    @DisplayName("with odd values")
    class OddValues {
        @Test
        void of_which_the_last_counts_where_a_member_comes_twice(Caller caller) {
            JsonObject user = caller.post(
                            "/users",
                            "{\"email\":\"first@example.com\",\"email\":\"second@example.com\",\"name\":\"A\"}")
                    .hasStatus(201)
                    .json();

            assertThat(user.text("email")).isEqualTo("second@example.com");
        }

        @Test
        void keeps_numbers_to_their_last_digit(Caller caller) {
            String id = caller.post(
                            "/exams",
                            "{\"name\":\"a\",\"metadata\":{\"big\":12345678901234567890123,\"exact\":0.1000000000000000055}}")
                    .hasStatus(201)
                    .id();

            assertThat(caller.get("/exams/" + id).text())
                    .contains("12345678901234567890123")
                    .contains("0.1000000000000000055");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"NaN", "1e", "01", "+1", "1e999999999", "\"\\ud800", "\"\\x\"", "\"\u0000\"", "/* */ 1"})
        void are_refused_where_json_does_not_know_them(String value, Caller caller) {
            Answer answer = caller.changingNothing(() -> caller.post("/users", "{\"name\":" + value + "}"));

            assertThat(answer.status()).isEqualTo(400);
        }

        @Test
        void of_any_script_come_back_as_they_were_sent(Caller caller) {
            String name = "Zoë 李 \uD83D\uDE00 \u0000 \u202E </script> \"'&";
            JsonObject user = caller.post("/users", Map.of("email", "my-student@example.com", "name", name))
                    .hasStatus(201)
                    .json();

            assertThat(user.text("name")).isEqualTo(name);
        }
    }

    private static Answer refused(Caller caller, String path, String body, String message) {
        Answer answer = caller.changingNothing(() -> caller.post(path, body));
        JsonObject exchange = caller.lastExchange();
        assertThat(exchange.object("response").integer("status")).isEqualTo(400);
        return answer.hasStatus(400).hasMessage(message);
    }
}
