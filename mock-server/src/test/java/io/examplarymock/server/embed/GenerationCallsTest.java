package io.examplarymock.server.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.generation.AnswerKeys;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.value.Members;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages of generate-exam and generate-question say to the server, without a browser (F1, F3, O14, O16). */
@MockTest
@DisplayName("A page that generates")
class GenerationCallsTest {
    @Nested
    @DisplayName("an exam")
    class AnExam {
        @Test
        void finishes_with_exactly_what_was_reviewed_O14(Caller caller) {
            JsonObject session = session("generate-exam", Map.of("subject", "Mathematics"), caller);
            Map<String, Object> choices = Map.of("subject", "Biology", "language", "nl", "intendedDuration", 30);
            JsonObject draft = draft(session, choices, 2, caller).hasStatus(200).json();

            complete(session, wishes(draft, 1, 4), caller).hasStatus(200);

            JsonObject exam = exam(session, caller);
            List<JsonObject> reviewed = new ArrayList<>(draft.objects("questions"));
            reviewed.remove(4);
            reviewed.remove(1);
            assertThat(exam.text("subject")).isEqualTo("Biology");
            assertThat(exam.text("language")).isEqualTo("nl");
            assertThat(exam.integer("intendedDuration")).isEqualTo(30);
            assertThat(contents(exam)).hasSize(6).isEqualTo(contents(reviewed));
        }

        @Test
        void changes_nothing_by_looking(Caller caller) {
            JsonObject session = session("generate-exam", Map.of(), caller);

            caller.changingNothing(() ->
                    draft(session, Map.of("subject", "Physics"), 0, caller).hasStatus(200));
        }

        @Test
        void asks_other_things_of_another_subject_level_or_list_of_types_with_valid_keys(Caller caller) {
            List<Object> exams = new ArrayList<>();
            for (Map<String, Object> choices : List.<Map<String, Object>>of(
                    Map.of("subject", "Biology"),
                    Map.of("subject", "History"),
                    Map.of("subject", "Falconry"),
                    Map.of("subject", "Biology", "studentLevel", "us_elementary_school"),
                    Map.of("subject", "Biology", "studentLevel", "nl_hbo"),
                    Map.of("subject", "Biology", "allowedGenerationQuestionTypes", List.of("true-false")),
                    Map.of("subject", "Biology", "allowedGenerationQuestionTypes", List.of("sequence", "essay")))) {
                JsonObject session = session("generate-exam", Map.of(), caller);
                complete(session, Map.of("choices", choices), caller).hasStatus(200);
                JsonObject exam = exam(session, caller);
                exam.objects("questions").forEach(question -> AnswerKeys.assertValid(question(question)));
                exams.add(contents(exam));
            }
            assertThat(exams).doesNotHaveDuplicates();
        }

        @Test
        void offers_what_presets_allow_and_what_the_actor_used_last_O16(Caller caller) {
            String actor = caller.user("my-user@example.com");
            JsonObject first = caller.session("generate-exam", actor, Map.of());
            complete(first, Map.of("choices", Map.of("subject", "Chemistry", "studentLevel", "nl_vwo")), caller)
                    .hasStatus(200);

            JsonObject content = view(
                            caller.session(
                                    "generate-exam",
                                    actor,
                                    Map.of("allowedGenerationQuestionTypes", List.of("matching", "essay", "acme.x"))),
                            caller)
                    .object("content");

            assertThat(content.object("choices").text("subject")).isEqualTo("Chemistry");
            assertThat(content.object("choices").text("studentLevel")).isEqualTo("nl_vwo");
            assertThat(content.objects("types"))
                    .extracting(type -> type.text("id") + " " + type.text("slug"))
                    .containsExactly("matching matching", "essay essay");
            assertThat(content.objects("levels"))
                    .isEqualTo(caller.get("/student-levels").hasStatus(200).jsonList());
        }
    }

    @Nested
    @DisplayName("under a seed")
    class UnderASeed {
        @RegisterExtension
        final OwnMock one = OwnMock.with(options -> options.seed(7L));

        @RegisterExtension
        final OwnMock other = OwnMock.with(options -> options.seed(7L));

        @Test
        void makes_the_same_exam_of_the_same_wishes() {
            assertThat(exam(one, "Biology")).isEqualTo(exam(other, "Biology"));
        }

        @Test
        void makes_another_exam_of_other_wishes() {
            assertThat(exam(one, "Biology")).isNotEqualTo(exam(other, "Chemistry"));
        }

        private Object exam(OwnMock mock, String subject) {
            Caller caller = new Caller(mock.baseUrl(), "examp_GenerationUnderASeed000000000000");
            JsonObject session = caller.session("generate-exam", caller.user("my-user@example.com"), Map.of());
            complete(session, Map.of("choices", Map.of("subject", subject), "attempt", 1), caller)
                    .hasStatus(200);
            return contents(GenerationCallsTest.exam(session, caller));
        }
    }

    @Nested
    @DisplayName("is told in one sentence that")
    class Refusals {
        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{\"choices\": {\"intendedDuration\": 20}} | wishes.choices/intendedDuration",
                    "{\"choices\": {\"subject\": 7}} | wishes.choices/subject",
                    "{\"choices\": {\"sourceMaterialIds\": [\"file_1\"]}} | wishes.choices.sourceMaterialIds: is nothing that a person chooses",
                    "{\"choices\": {\"subjct\": \"Biology\"}} | wishes.choices.subjct: is nothing that a person chooses",
                    "{\"choices\": {\"allowedGenerationQuestionTypes\": [\"essay\"]}} | wishes.choices.allowedGenerationQuestionTypes: essay is none of the types that this session allows: true-false",
                    "{\"choices\": []} | wishes.choices must be an object",
                    "{\"attempt\": -1} | wishes.attempt must be a whole number from 0 to 999",
                    "{\"attempt\": \"2\"} | wishes.attempt must be a whole number from 0 to 999",
                    "{\"without\": [\"first\"]} | wishes.without must be a list of the places of questions",
                    "{\"without\": 1} | wishes.without must be a list of the places of questions",
                    "{\"subject\": \"Biology\"} | wishes have choices, attempt and without, but no subject",
                    "\"Biology\" | wishes must be an object",
                })
        void wishes_are_none(String wishes, String sentence, Caller caller) {
            JsonObject session =
                    session("generate-exam", Map.of("allowedGenerationQuestionTypes", List.of("true-false")), caller);
            for (String call : List.of("draft", "actions")) {
                String body = "{\"action\": \"complete\", \"wishes\": " + wishes + "}";

                Answer refused = caller.changingNothing(() -> post(session, call, body, caller));

                assertThat(refused.hasStatus(400).json().text("message")).startsWith(sentence);
            }
        }

        @Test
        void no_such_question_can_be_taken_out(Caller caller) {
            JsonObject session = session("generate-exam", Map.of("intendedDuration", 15), caller);

            assertThat(caller.changingNothing(() -> complete(session, Map.of("without", List.of(0, 1, 2, 3)), caller))
                            .hasStatus(400)
                            .json()
                            .text("message"))
                    .isEqualTo("wishes.without: at least one question has to stay in the exam");
            assertThat(caller.changingNothing(() -> complete(session, Map.of("without", List.of(9)), caller))
                            .hasStatus(400)
                            .json()
                            .text("message"))
                    .isEqualTo("wishes.without: the draft has 4 questions, counted from 0, and none at 9");
        }

        @Test
        void nothing_can_be_drafted_in_a_finished_session(Caller caller) {
            JsonObject session = session("generate-exam", Map.of(), caller);
            caller.act(session.text("id"), "cancel").hasStatus(200);

            assertThat(draft(session, Map.of(), 0, caller).hasStatus(409).json().text("message"))
                    .isEqualTo("cannot complete a cancelled session");
        }

        @Test
        void wishes_belong_to_flows_that_generate(Caller caller) {
            JsonObject session = session("edit-rubric", Map.of(), caller);

            assertThat(complete(session, Map.of("attempt", 1), caller)
                            .hasStatus(400)
                            .json()
                            .text("message"))
                    .isEqualTo("wishes: edit-rubric generates nothing");
            draft(session, Map.of(), 0, caller).hasStatus(404);
        }
    }

    @Nested
    @DisplayName("a question")
    class AQuestion {
        @Test
        void finishes_with_the_question_that_was_reviewed_in_each_format_F3(Caller caller) {
            for (String format : List.of("examplary_json", "qti_v2p1", "qti_v3p0")) {
                JsonObject session = session("generate-question", Map.of("outputFormat", format), caller);
                Map<String, Object> choices = Map.of("subject", "Economics", "questionType", "true-false");
                JsonObject draft =
                        draft(session, choices, 3, caller).hasStatus(200).json();
                String title = draft.objects("questions").get(0).text("title");

                complete(session, wishes(draft), caller).hasStatus(200);

                JsonObject outputs = caller.get("/embed-sessions/" + session.text("id"))
                        .json()
                        .object("outputs");
                if (format.equals("examplary_json")) {
                    assertThat(outputs.object("question").text("title")).isEqualTo(title);
                    AnswerKeys.assertValid(question(outputs.object("question")));
                } else {
                    assertThat(outputs.text("question").replace("&quot;", "\"")).contains(title);
                }
            }
        }

        @Test
        void gives_another_one_with_each_attempt(Caller caller) {
            JsonObject session = session("generate-question", Map.of("subject", "Geography"), caller);
            Set<String> titles = new HashSet<>();

            for (int attempt = 0; attempt < 8; attempt++) {
                titles.add(
                        draft(session, Map.of(), attempt, caller).hasStatus(200).text());
            }

            assertThat(titles).hasSize(8);
        }

        @Test
        void hides_what_the_presets_hide_and_the_choice_of_a_preset_type_F3(Caller caller) {
            Map<String, Object> presets =
                    Map.of("hideSubject", true, "hideStudentLevel", true, "questionType", "true-false");

            assertThat(hidden(session("generate-question", presets, caller), caller))
                    .isEqualTo(List.of("subject", "studentLevel", "questionType"));
            assertThat(hidden(session("generate-question", Map.of("hideSubject", false), caller), caller))
                    .isEqualTo(List.of());
        }

        private Object hidden(JsonObject session, Caller caller) {
            return view(session, caller).object("content").members().get("hidden");
        }
    }

    private static JsonObject session(String flow, Map<String, Object> presets, Caller caller) {
        return caller.session(flow, caller.user("user-" + Caller.freshKey() + "@example.com"), presets);
    }

    private static JsonObject exam(JsonObject session, Caller caller) {
        String id = caller.get("/embed-sessions/" + session.text("id"))
                .json()
                .object("outputs")
                .text("examId");
        return caller.get("/exams/" + id).hasStatus(200).json();
    }

    private static List<Object> contents(JsonObject exam) {
        return contents(exam.objects("questions"));
    }

    private static List<Object> contents(List<JsonObject> questions) {
        return questions.stream()
                .<Object>map(question ->
                        Arrays.asList(question.text("title"), question.map("settings"), question.map("scoring")))
                .toList();
    }

    private static QuestionDraft question(JsonObject question) {
        return new QuestionDraft(
                question.text("type"),
                question.text("title"),
                question.text("description"),
                question.map("settings"),
                question.has("scoring") ? question.map("scoring") : null,
                question.texts("tags"),
                null,
                question.map("metadata"));
    }

    private static Map<String, Object> wishes(JsonObject draft, Integer... without) {
        return Members.startingWith(draft.map("wishes"))
                .put("without", List.of(without))
                .toMap();
    }

    private static Answer draft(JsonObject session, Map<String, Object> choices, int attempt, Caller caller) {
        return post(session, "draft", Map.of("wishes", Map.of("choices", choices, "attempt", attempt)), caller);
    }

    private static Answer complete(JsonObject session, Map<String, Object> wishes, Caller caller) {
        return post(session, "actions", Map.of("action", "complete", "wishes", wishes), caller);
    }

    private static JsonObject view(JsonObject session, Caller caller) {
        return caller.get(path(session) + "/view").hasStatus(200).json();
    }

    private static Answer post(JsonObject session, String call, Object body, Caller caller) {
        return caller.post(path(session) + "/" + call, body);
    }

    private static String path(JsonObject session) {
        return URI.create(session.text("embedUrl")).getPath();
    }
}
