package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MockTest
@DisplayName("A refusal")
class RefusalsOverHttpTest {
    @Nested
    @DisplayName("of a method")
    class Methods {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "GET | /users | POST",
                    "PATCH | /exams | POST",
                    "PUT | /exams/exam_1 | GET, DELETE, HEAD",
                    "POST | /me | GET, PATCH, HEAD",
                    "OPTIONS | /me | GET, PATCH, HEAD",
                    "DELETE | /practice-spaces/space_1 | GET, HEAD",
                    "GET | /exams/exam_1/export/qti3-zip | POST",
                    "TRACK | /embed-sessions | POST",
                    "POST | /__admin/examplary/clock | GET, PUT, HEAD",
                    "GET | /__admin/examplary/reset | POST",
                    "POST | /embeds/nothing | GET, HEAD"
                })
        void names_those_that_there_are_G12(String method, String path, String allowed, Caller caller) {
            Answer answer = caller.changingNothing(() -> caller.send(method, path, null));

            answer.hasStatus(405);
            assertThat(answer.header("Allow").orElse("").split(", ")).containsExactlyInAnyOrder(allowed.split(", "));
        }
    }

    @Nested
    @DisplayName("of a path")
    class Paths {
        @ParameterizedTest
        @ValueSource(
                strings = {"/nothing", "/", "/users/", "/exams//", "/exams/exam_1/export", "/v1/exams", "/embeds/"})
        void tells_where_the_paths_are_listed_G12(String path, Caller caller) {
            caller.changingNothing(() -> caller.get(path))
                    .hasStatus(404)
                    .hasMessage("Not found.")
                    .hasReasonContaining("GET /openapi");
        }

        @Test
        void comes_before_the_question_for_a_key(Caller caller) {
            caller.sendBare(request -> request, "/nothing").hasStatus(404);
            caller.sendBare(request -> request, "/users").hasStatus(405);
        }
    }

    @Nested
    @DisplayName("of what is gone")
    class Gone {
        @Test
        void is_the_same_as_of_what_never_was(Caller caller) {
            String student = caller.user("my-student@example.com");
            String exam = caller.examFor(student, 45);
            String session = caller.session("edit-rubric", student, Map.of()).text("id");
            caller.delete("/exams/" + exam).hasStatus(204);
            caller.delete("/embed-sessions/" + session).hasStatus(204);

            for (String path : new String[] {"/exams/" + exam, "/embed-sessions/" + session}) {
                caller.changingNothing(() -> caller.get(path)).hasStatus(404);
                caller.changingNothing(() -> caller.delete(path)).hasStatus(404);
            }
            caller.changingNothing(() -> caller.act(session, "complete")).hasStatus(404);
            caller.changingNothing(() -> caller.post("/exams/" + exam + "/export/qti3-zip", null))
                    .hasStatus(404);
        }

        @Test
        void does_not_concern_a_session_that_has_only_expired_O12(Caller caller) {
            String session = caller.session("edit-rubric", caller.user("my-student@example.com"), Map.of())
                    .text("id");
            caller.freeze();
            caller.advance("P7D").hasStatus(200);

            assertThat(caller.get("/embed-sessions/" + session)
                            .hasStatus(200)
                            .json()
                            .text("status"))
                    .isEqualTo("expired");
            caller.changingNothing(() -> caller.act(session, "complete")).hasStatus(409);
            caller.delete("/embed-sessions/" + session).hasStatus(204);
        }
    }

    @Nested
    @DisplayName("that repeats what was sent")
    class Echoes {
        @Test
        void puts_no_line_break_into_a_header(Caller caller) {
            String student = caller.user("my-student@example.com");
            Answer answer = caller.post(
                    "/embed-sessions",
                    Map.of(
                            "flow",
                            "take-exam",
                            "actor",
                            student,
                            "presets",
                            Map.of("examId", "exam_a\r\nSet-Cookie: a=b\r\n\r\n<script>")));

            answer.hasStatus(400);
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.json().text("message")).contains("\r\nSet-Cookie");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/exams/%0d%0aSet-Cookie:%20a=b",
                    "/nothing%0d%0aSet-Cookie:%20a=b",
                    "/exams/Zo%C3%AB%F0%9F%98%80"
                })
        void puts_only_printable_letters_into_a_header(String path, Caller caller) {
            Answer answer = caller.get(path).hasStatus(404);

            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.header("X-Examplary-Mock-Reason").orElseThrow()).matches("[\\x20-\\x7e]+");
        }

        @Test
        void keeps_a_long_text_short_in_a_header(Caller caller) {
            assertThat(caller.get("/exams/" + "x".repeat(5000))
                            .hasStatus(404)
                            .header("X-Examplary-Mock-Reason")
                            .orElseThrow())
                    .hasSizeLessThanOrEqualTo(500);
        }

        @Test
        void does_not_grow_with_the_number_of_mistakes(Caller caller) {
            String body = "{\"name\":\"a\",\"questions\":[" + "1,".repeat(20_000) + "1]}";

            Answer answer = caller.post("/exams", body).hasStatus(400);

            assertThat(answer.bytes().length).isLessThan(100_000);
            assertThat(answer.json().objects("errors"))
                    .last()
                    .extracting(error -> error.text("message"))
                    .isEqualTo("at least 900 more are not listed");
            assertThat(caller.lastExchange().objects("violations").size()).isEqualTo(101);
        }
    }

    @Nested
    @DisplayName("is kept in the journal of its workspace")
    class Journaled {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "GET | /nothing | | 404",
                    "GET | /users | | 405",
                    "GET | /exams/exam_nobody | getExam | 404",
                    "POST | /users | createUser | 400",
                    "GET | /practice-spaces/space_nobody/progress?actor=user_1 | getPracticeSpaceProgress | 404"
                })
        void with_its_operation_and_status(String method, String path, String operation, int status, Caller caller) {
            caller.send(method, path, null).hasStatus(status);

            JsonObject exchange = caller.lastExchange();
            assertThat(exchange.text("operation")).isEqualTo(operation);
            assertThat(exchange.object("response").integer("status")).isEqualTo(status);
        }
    }
}
