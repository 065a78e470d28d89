package io.examplarymock.server.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@MockTest
@DisplayName("What a page asks of the server")
class PageCallsTest {
    @Nested
    @DisplayName("to show an exam")
    class Showing {
        @Test
        void holds_no_question_before_the_exam_begins(Caller caller) {
            String page = takeExam(caller);

            JsonObject content = view(page, caller).object("content");

            assertThat(content.objects("questions")).isEmpty();
            assertThat(content.integer("count")).isEqualTo(1);
        }

        @Test
        void never_holds_the_key(Caller caller) {
            String page = takeExam(caller);
            act(page, Map.of("action", "start"), caller).hasStatus(200);

            Answer answer = caller.sendBare(request -> request, page + "/view");

            assertThat(answer.json().object("content").objects("questions"))
                    .extracting(question -> question.text("title"))
                    .containsExactly("The equation 2x + 3 = 11 has the solution x = 4.");
            assertThat(answer.text()).doesNotContain("correctAnswer");
            assertThat(caller.sendBare(request -> request, page).text()).doesNotContain("correctAnswer");
        }

        @Test
        void tells_the_messages_that_the_page_has_not_posted(Caller caller) {
            String page = takeExam(caller);
            String question = begin(page, caller);
            JsonObject first = answer(page, question, "true", "1", caller).json();
            answer(page, question, "false", "2", caller);

            assertThat(view(page + "/view?after=" + first.integer("lastEvent"), caller)
                            .objects("messages"))
                    .extracting(message -> message.text("status"))
                    .containsExactly("started");
            assertThat(view(page + "/view?after=0", caller).objects("messages")).hasSize(2);
            assertThat(view(page, caller).objects("messages")).isEmpty();
        }

        @Test
        void closes_the_page_when_the_clock_is_moved_past_the_limit(Caller caller) {
            String page = takeExam(caller);
            begin(page, caller);
            caller.advance("PT30M").hasStatus(200);

            JsonObject view = view(page + "/view?after=0", caller);

            assertThat(view.text("screen")).isEqualTo("completed");
            assertThat(view.objects("messages"))
                    .extracting(message -> message.text("status"))
                    .containsExactly("completed");
        }
    }

    @Nested
    @DisplayName("to do something")
    class Doing {
        @Test
        void is_done_once_however_often_it_is_sent(Caller caller) {
            String page = takeExam(caller);
            String question = begin(page, caller);

            answer(page, question, "true", "same", caller).hasStatus(200);
            answer(page, question, "true", "same", caller).hasStatus(200);
            answer(page, question, "true", "other", caller).hasStatus(200);

            assertThat(view(page + "/view?after=0", caller).objects("messages")).hasSize(2);
        }

        @Test
        void is_tried_again_under_its_key_if_it_was_refused(Caller caller) {
            String page = takeExam(caller);
            String question = begin(page, caller);
            answer(page, "q_none", "true", "same", caller).hasStatus(400);

            answer(page, question, "true", "same", caller).hasStatus(200);

            assertThat(view(page + "/view?after=0", caller).objects("messages")).hasSize(1);
        }

        @Test
        void is_refused_with_both_ends_once_the_session_is_finished(Caller caller) {
            String page = takeExam(caller);
            begin(page, caller);
            act(page, Map.of("action", "hand-in"), caller).hasStatus(200);

            act(page, Map.of("action", "hand-in"), caller)
                    .hasStatus(409)
                    .hasMessage("cannot hand-in a completed session");
        }

        @Test
        void is_refused_if_it_is_no_action(Caller caller) {
            act(takeExam(caller), Map.of("action", "teleport"), caller)
                    .hasStatus(400)
                    .hasMessage("\"teleport\" is no action of a session");
        }

        @Test
        void is_refused_for_outputs_that_the_flow_never_reports(Caller caller) {
            String page = path(caller.session("edit-rubric", caller.user("my-user@example.com"), Map.of()));
            Map<String, Object> rubric = Map.of("rubricType", "exotic");

            Answer answer = act(page, Map.of("action", "complete", "outputs", Map.of("rubric", rubric)), caller);

            assertThat(answer.hasStatus(400).text()).contains("/rubric/rubricType");
        }

        @Test
        void is_not_taken_from_a_form_of_another_site(Caller caller) {
            String page = takeExam(caller);

            caller.sendBare(
                            request -> request.header("Content-Type", "text/plain")
                                    .POST(BodyPublishers.ofString("{\"action\":\"start\"}")),
                            page + "/actions")
                    .hasStatus(415);

            assertThat(view(page, caller).object("content").has("begunAt")).isFalse();
        }

        @Test
        void is_open_to_no_other_origin(Caller caller) {
            Answer answer = caller.sendBare(
                    request -> request.header("Origin", "https://elsewhere.example")
                            .header("Access-Control-Request-Method", "POST")
                            .header("Access-Control-Request-Headers", "content-type")
                            .method("OPTIONS", BodyPublishers.noBody()),
                    takeExam(caller) + "/actions");

            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }

        @Test
        void is_unknown_under_a_token_that_nobody_was_given(Caller caller) {
            act("/embeds/none", Map.of("action", "start"), caller).hasStatus(404);
            caller.sendBare(request -> request, "/embeds/none/view").hasStatus(404);
        }
    }

    @Nested
    @DisplayName("to edit an exam")
    class Editing {
        @Test
        void is_saved_at_once_and_never_completes_O5(Caller caller) {
            String exam = examOf(caller, "editor");
            String page = editExam(caller, exam);
            JsonObject question =
                    view(page, caller).object("content").objects("questions").get(0);

            call(page, "rename", Map.of("name", "Final <b>exam</b>"), caller).hasStatus(200);
            call(
                            page,
                            "question",
                            Map.of("id", question.text("id"), "question", Map.of("type", "essay", "title", "Why?")),
                            caller)
                    .hasStatus(200);
            call(page, "question", Map.of("question", Map.of("type", "essay", "title", "How?")), caller)
                    .hasStatus(200);
            call(page, "move", Map.of("id", question.text("id"), "place", 1), caller)
                    .hasStatus(200);

            JsonObject saved = caller.get("/exams/" + exam).json();
            assertThat(saved.text("name")).isEqualTo("Final <b>exam</b>");
            assertThat(saved.objects("questions"))
                    .extracting(each -> each.text("title") + " v" + each.integer("v"))
                    .containsExactly("How? v1", "Why? v2");
            assertThat(view(page, caller).text("status")).isEqualTo("started");
            act(page, Map.of("action", "complete"), caller).hasStatus(409);
        }

        @Test
        void is_done_once_however_often_it_is_sent(Caller caller) {
            String exam = examOf(caller, "editor");
            String page = editExam(caller, exam);
            Map<String, Object> question = Map.of("question", Map.of("type", "essay", "title", "How?"));

            send(page + "/question", question, "same", caller).hasStatus(200);
            Answer again = send(page + "/question", question, "same", caller).hasStatus(200);

            assertThat(again.json().objects("questions")).hasSize(2);
            assertThat(caller.get("/exams/" + exam).json().objects("questions")).hasSize(2);
        }

        @Test
        void is_refused_for_what_no_exam_can_be(Caller caller) {
            String page = editExam(caller, examOf(caller, "editor"));

            call(page, "rename", Map.of("name", " "), caller).hasStatus(400).hasMessage("an exam needs a name");
            call(page, "rename", Map.of(), caller).hasStatus(400).hasMessage("\"name\" is missing");
            call(page, "question", Map.of("question", Map.of("type", 7)), caller)
                    .hasStatus(400);
            call(page, "fly", Map.of(), caller).hasStatus(404).hasMessage("the page of edit-exam has no fly");
        }

        @Test
        void is_refused_to_an_actor_who_may_only_take_the_exam_C14(Caller caller) {
            String exam = examOf(caller, "participant");
            String page = editExam(caller, exam);

            caller.changingNothing(() -> call(page, "rename", Map.of("name", "Mine"), caller))
                    .hasStatus(403);
        }

        @Test
        void is_refused_after_expiry(Caller caller) {
            String page = editExam(caller, examOf(caller, "editor"));
            caller.advance("P7D").hasStatus(200);

            call(page, "rename", Map.of("name", "Late"), caller).hasStatus(409);
        }
    }

    @Nested
    @DisplayName("to practise")
    class Practising {
        @Test
        void counts_every_answer_and_tells_what_was_right_F7(Caller caller) {
            String student = caller.user("my-student@example.com");
            String space = caller.spaceFor(student);
            String page = path(caller.session("practice-space-student", student, Map.of("practiceSpaceId", space)));

            JsonObject asked =
                    call(page, "next", Map.of(), caller).hasStatus(200).json();
            String id = asked.object("question").text("id");
            answer(page, id, "certainly wrong", "1", caller).hasStatus(200);

            JsonObject given =
                    view(page, caller).object("content").object("answers").object(id);
            assertThat(given.bool("correct")).isFalse();
            assertThat(given.has("solution")).isTrue();
            assertThat(asked.object("question").object("settings").has("correctAnswer"))
                    .isFalse();
            assertThat(caller.get("/practice-spaces/" + space + "/progress?actor=" + student)
                            .json()
                            .objects("topics"))
                    .extracting(topic -> topic.integer("answered"))
                    .containsExactly(1);
            assertThat(call(page, "next", Map.of(), caller)
                            .json()
                            .object("question")
                            .text("id"))
                    .isNotEqualTo(id);
        }
    }

    @Nested
    @DisplayName("to be framed")
    class Framing {
        @Test
        void is_granted_to_the_allowed_origin_alone(Caller caller) {
            assertThat(policy(takeExam(caller), caller)).contains("frame-ancestors http://localhost:3000");
        }

        @Test
        void is_granted_to_everyone_where_no_origin_is_named(Caller caller) {
            String actor = caller.user("my-user@example.com");
            JsonObject session = caller.post("/embed-sessions", Map.of("flow", "edit-rubric", "actor", actor))
                    .json();

            assertThat(policy(path(session), caller)).doesNotContain("frame-ancestors");
        }

        private static String policy(String page, Caller caller) {
            return caller.sendBare(request -> request, page)
                    .header("Content-Security-Policy")
                    .orElseThrow();
        }
    }

    private static String takeExam(Caller caller) {
        String student = caller.user("my-student@example.com");
        return path(caller.session("take-exam", student, Map.of("examId", caller.examFor(student, 30))));
    }

    private static String examOf(Caller caller, String role) {
        String actor = caller.user("my-editor@example.com");
        return caller.post(
                        "/exams",
                        Map.of(
                                "name",
                                "Midterm",
                                "questions",
                                List.of(Map.of("type", "essay", "title", "What?")),
                                "permissions",
                                List.of(Map.of("actor", actor, "role", role))))
                .hasStatus(201)
                .id();
    }

    private static String editExam(Caller caller, String exam) {
        String actor = caller.get("/exams/" + exam).json().objects("permissions").stream()
                .map(permission -> permission.text("actor"))
                .filter(id -> id != null)
                .findFirst()
                .orElseThrow();
        return path(caller.session("edit-exam", actor, Map.of("examId", exam)));
    }

    private static String begin(String page, Caller caller) {
        return act(page, Map.of("action", "start"), caller)
                .hasStatus(200)
                .json()
                .object("content")
                .objects("questions")
                .get(0)
                .text("id");
    }

    private static Answer answer(String page, String question, String value, String key, Caller caller) {
        return send(page + "/actions", Map.of("action", "answer", "questionId", question, "value", value), key, caller);
    }

    private static Answer act(String page, Map<String, Object> deed, Caller caller) {
        return send(page + "/actions", deed, null, caller);
    }

    private static Answer call(String page, String name, Map<String, Object> body, Caller caller) {
        return send(page + "/" + name, body, null, caller);
    }

    private static Answer send(String path, Map<String, Object> body, String key, Caller caller) {
        return caller.sendBare(
                request -> (key == null ? request : request.header("Idempotency-Key", key))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(Json.write(body))),
                path);
    }

    private static JsonObject view(String path, Caller caller) {
        String url = path.contains("/view") ? path : path + "/view";
        return caller.sendBare(request -> request, url).hasStatus(200).json();
    }

    private static String path(JsonObject session) {
        return URI.create(session.text("embedUrl")).getPath();
    }
}
