package io.examplarymock.server.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What each flow leaves behind and tells the embedding page (O1 to O8, O14). */
@MockTest
@DisplayName("A session of")
class FlowOutcomesTest {
    @Nested
    @DisplayName("generate-exam")
    class GenerateExamFlow {
        @Test
        void really_creates_an_exam_O14(Caller caller) {
            String session = started("generate-exam", Map.of("subject", "Mathematics", "intendedDuration", 30), caller);

            JsonObject outputs = completed(session, "generate-exam", caller);

            String examId = outputs.text("examId");
            JsonObject exam = caller.get("/exams/" + examId).hasStatus(200).json();
            assertThat(exam.text("subject")).isEqualTo("Mathematics");
            assertThat(exam.integer("intendedDuration")).isEqualTo(30);
            assertThat(exam.objects("questions")).isNotEmpty().allSatisfy(question -> {
                assertThat(question.text("id")).startsWith("q_");
                assertThat(question.text("title")).isNotBlank();
            });
            caller.delete("/exams/" + examId).hasStatus(204);
            caller.get("/exams/" + examId).hasStatus(404);
        }

        @Test
        void uses_only_the_allowed_question_types(Caller caller) {
            String session = started(
                    "generate-exam",
                    Map.of("subject", "Biology", "allowedGenerationQuestionTypes", List.of("true-false")),
                    caller);

            String examId = completed(session, "generate-exam", caller).text("examId");

            assertThat(caller.get("/exams/" + examId).json().objects("questions"))
                    .extracting(question -> question.text("type"))
                    .containsOnly("examplary.default.true-false");
        }

        @Test
        void tells_a_failure_as_cancelled(Caller caller) {
            String session = started("generate-exam", Map.of(), caller);

            caller.act(session, "fail").hasStatus(200);

            assertThat(caller.get("/embed-sessions/" + session).json().text("status"))
                    .isEqualTo("cancelled");
            assertThat(messages(session, caller)).containsExactly("cancelled {}");
        }

        @Test
        void remembers_the_subject_for_the_next_time_O16(Caller caller) {
            String actor = caller.user("my-user@example.com");
            String first = caller.session("generate-exam", actor, Map.of("subject", "Geschiedenis", "language", "nl"))
                    .text("id");
            caller.act(first, "complete").hasStatus(200);
            String second = caller.session("generate-exam", actor, Map.of()).text("id");

            String examId = completed(second, "generate-exam", caller).text("examId");

            assertThat(caller.get("/exams/" + examId).json().text("subject")).isEqualTo("Geschiedenis");
        }

        @Test
        void reports_given_outputs_in_place_of_its_own(Caller caller) {
            String session = started("generate-exam", Map.of(), caller);

            caller.act(session, Map.of("action", "complete", "outputs", Map.of("examId", "exam_dj8948hf98hf43")))
                    .hasStatus(200);

            assertThat(messages(session, caller)).containsExactly("completed {examId=exam_dj8948hf98hf43}");
        }

        @Test
        void refuses_outputs_that_the_flow_never_reports(Caller caller) {
            String session = started("generate-exam", Map.of(), caller);

            caller.act(session, Map.of("action", "complete", "outputs", Map.of("examId", 7)))
                    .hasStatus(400);

            assertThat(caller.get("/embed-sessions/" + session).json().text("status"))
                    .isEqualTo("pending");
        }
    }

    @Nested
    @DisplayName("generate-question")
    class GenerateQuestionFlow {
        @Test
        void reports_an_object(Caller caller) {
            String session = started("generate-question", Map.of("questionType", "true-false"), caller);

            JsonObject question =
                    completed(session, "generate-question", caller).object("question");

            assertThat(question.text("type")).isEqualTo("examplary.default.true-false");
        }

        @Test
        void reports_QTI_as_text(Caller caller) {
            String qti3 = started("generate-question", Map.of("outputFormat", "qti_v3p0"), caller);
            String qti2 = started("generate-question", Map.of("outputFormat", "qti_v2p1"), caller);

            assertThat(completed(qti3, "generate-question", caller).text("question"))
                    .contains("<qti-assessment-item");
            assertThat(completed(qti2, "generate-question", caller).text("question"))
                    .contains("<assessmentItem");
        }
    }

    @Nested
    @DisplayName("edit-rubric")
    class EditRubricFlow {
        @Test
        void reports_the_preloaded_rubric(Caller caller) {
            Map<String, Object> rubric = Map.of(
                    "rubricType",
                    "simple",
                    "criteria",
                    List.of(Map.of(
                            "id", "c1", "title", "Reasons", "description", "", "points", 2, "levels", List.of())));

            JsonObject outputs =
                    completed(started("edit-rubric", Map.of("rubric", rubric), caller), "edit-rubric", caller);

            assertThat(outputs.map("rubric")).isEqualTo(rubric);
        }

        @Test
        void reports_a_rubric_even_if_none_was_preloaded(Caller caller) {
            JsonObject outputs = completed(started("edit-rubric", Map.of(), caller), "edit-rubric", caller);

            assertThat(outputs.object("rubric").objects("criteria")).isNotEmpty();
        }
    }

    @Nested
    @DisplayName("mark-answer")
    class MarkAnswerFlow {
        @Test
        void reports_the_scoring_that_was_given(Caller caller) {
            String session = started("mark-answer", Map.of(), caller);
            Map<String, Object> scoring =
                    Map.of("criteria", List.of(Map.of("id", "c1", "points", 2, "feedback", "Sound.")));
            caller.act(session, Map.of("action", "answer", "questionId", "q_1", "value", scoring))
                    .hasStatus(200);

            assertThat(completed(session, "mark-answer", caller).map("scoring")).isEqualTo(scoring);
        }

        @Test
        void works_on_a_sample_and_warns_when_presets_are_missing(Caller caller) {
            String session = started("mark-answer", Map.of(), caller);

            assertThat(completed(session, "mark-answer", caller).map("scoring")).isNotEmpty();
            assertThat(warnings(caller, "createEmbedSession")).anyMatch(text -> text.contains("sample answer"));
        }
    }

    @Nested
    @DisplayName("take-exam")
    class TakeExamFlow {
        @Test
        void tells_each_answer_and_the_hand_in_O6(Caller caller) {
            String actor = caller.user("my-student@example.com");
            String session = caller.session("take-exam", actor, Map.of("examId", caller.examFor(actor, null)))
                    .text("id");
            Map<String, Object> answer = Map.of("action", "answer", "index", 0, "value", "true");

            caller.act(session, "start").hasStatus(200);
            assertThat(caller.get("/embed-sessions/" + session).json().text("status"))
                    .isEqualTo("pending");
            caller.act(session, answer).hasStatus(200);
            caller.act(session, answer).hasStatus(200);
            caller.act(session, "hand-in").hasStatus(200);

            assertThat(messages(session, caller)).containsExactly("started {}", "started {}", "completed {}");
            JsonObject shown =
                    caller.get("/__admin/examplary/sessions/" + session).json();
            assertThat(shown.objects("answers")).singleElement().satisfies(kept -> {
                assertThat(kept.text("value")).isEqualTo("true");
                assertThat(kept.bool("correct")).isTrue();
            });
        }

        @Test
        void takes_no_answers_once_the_actor_has_handed_in_F6(Caller caller) {
            String actor = caller.user("my-student@example.com");
            String exam = caller.examFor(actor, null);
            caller.act(
                            caller.session("take-exam", actor, Map.of("examId", exam))
                                    .text("id"),
                            "hand-in")
                    .hasStatus(200);
            String second =
                    caller.session("take-exam", actor, Map.of("examId", exam)).text("id");

            for (String action : List.of("start", "hand-in", "complete")) {
                caller.act(second, action).hasStatus(409);
            }
            String detail = caller.act(second, Map.of("action", "answer", "index", 0, "value", "true"))
                    .hasStatus(409)
                    .json()
                    .text("detail");
            assertThat(detail).contains("handed in");
        }

        @Test
        void refuses_answers_to_questions_that_the_exam_does_not_have(Caller caller) {
            String actor = caller.user("my-student@example.com");
            String session = caller.session("take-exam", actor, Map.of("examId", caller.examFor(actor, null)))
                    .text("id");

            caller.act(session, Map.of("action", "answer", "questionId", "q_nope", "value", "true"))
                    .hasStatus(400);
            caller.act(session, Map.of("action", "answer", "index", 1, "value", "true"))
                    .hasStatus(400);

            assertThat(messages(session, caller)).isEmpty();
        }
    }

    @Nested
    @DisplayName("practice-space-student")
    class PracticeFlow {
        @Test
        void counts_towards_the_progress_of_actor_and_space_across_sessions_E7(Caller caller) {
            String actor = caller.user("my-student@example.com");
            String space = caller.spaceFor(actor);
            for (boolean correct : List.of(true, false)) {
                String session = caller.session("practice-space-student", actor, Map.of("practiceSpaceId", space))
                        .text("id");
                caller.act(session, Map.of("action", "answer", "index", 0, "value", "x", "correct", correct))
                        .hasStatus(200);
                assertThat(messages(session, caller)).containsExactly("started {}");
            }

            JsonObject progress = caller.get("/practice-spaces/" + space + "/progress?actor=" + actor)
                    .hasStatus(200)
                    .hasFidelity("assumed")
                    .json();

            assertThat(progress.objects("topics")).singleElement().satisfies(topic -> {
                assertThat(topic.integer("answered")).isEqualTo(2);
                assertThat(topic.integer("correct")).isEqualTo(1);
                assertThat(topic.members().get("proficiency").toString()).isEqualTo("0.5");
            });
        }

        @Test
        void keeps_the_progress_of_each_student_apart(Caller caller) {
            String actor = caller.user("my-student@example.com");
            String other = caller.user("my-other-student@example.com");
            String space = caller.spaceFor(actor);
            String session = caller.session("practice-space-student", actor, Map.of("practiceSpaceId", space))
                    .text("id");
            caller.act(session, Map.of("action", "answer", "index", 0, "value", "x"))
                    .hasStatus(200);

            assertThat(caller.get("/practice-spaces/" + space + "/progress?actor=" + other)
                            .json()
                            .objects("topics"))
                    .allMatch(topic -> topic.integer("answered") == 0);
        }
    }

    private static String started(String flow, Map<String, Object> presets, Caller caller) {
        String email = "user-" + Caller.freshKey() + "@example.com";
        return caller.session(flow, caller.user(email), presets).text("id");
    }

    /** Completes a session and returns the outputs, which fit the flow's schema and stand in the one message. */
    private static JsonObject completed(String session, String flow, Caller caller) {
        caller.act(session, "complete").hasStatus(200);
        JsonObject read =
                caller.get("/embed-sessions/" + session).hasStatus(200).json();
        assertThat(read.text("status")).isEqualTo("completed");
        assertThat(JsonBody.of(read.map("outputs"))
                        .validate("flows/" + flow + "/outputs")
                        .violations())
                .isEmpty();
        assertThat(messages(session, caller)).last().isEqualTo("completed " + read.map("outputs"));
        return read.object("outputs");
    }

    private static List<String> messages(String session, Caller caller) {
        return caller.get("/__admin/examplary/sessions/" + session + "/events").json().objects("events").stream()
                .filter(event -> event.text("kind").equals("message-posted"))
                .map(event -> event.object("details").text("status") + " "
                        + event.object("details").map("outputs"))
                .toList();
    }

    private static List<String> warnings(Caller caller, String operation) {
        return caller.get("/__admin/examplary/exchanges?operation=" + operation).json().objects("exchanges").stream()
                .flatMap(exchange -> exchange.objects("warnings").stream())
                .map(warning -> warning.text("message"))
                .toList();
    }
}
