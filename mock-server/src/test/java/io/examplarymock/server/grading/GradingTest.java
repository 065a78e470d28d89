package io.examplarymock.server.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Automatic grading")
class GradingTest {

    static final Question SINGLE = Questions.of(
            "multiple-choice-single-answer", Map.of("options", List.of("Red", "Blue"), "correctAnswer", "Blue"));
    static final Question MULTIPLE = Questions.of(
            "examplary.default.multiple-choice-multiple-answers",
            Map.of("options", List.of("2", "3", "4"), "correctAnswer", List.of("2", "3")));
    static final Question TRUE_FALSE = Questions.of("true-false", Map.of("correctAnswer", "false"));
    static final Question PICTURE = Questions.of(
            "picture-choice",
            Map.of("options", List.of("https://a.test/1.png"), "correctAnswer", "https://a.test/1.png"));
    static final Question DATE =
            Questions.of("date-year", Map.of("dateType", "full-date", "correctAnswer", "1945-05-08"));
    static final Question YEAR = Questions.of("date-year", Map.of("dateType", "year", "correctAnswer", "476"));
    static final Question BLANKS = Questions.of(
            "examplary.expansion.fill-in-blank",
            Map.of("text", "___ and ___", "correctAnswer", List.of("Salt", "Pepper")));
    static final Question BLANKS_IN_ANY_CASE = Questions.of(
            "examplary.expansion.fill-in-blank",
            Map.of("text", "___", "correctAnswer", List.of("Straße"), "exactValuesCaseInsensitive", true));
    static final Question MATCHING = Questions.of(
            "examplary.expansion.matching",
            Map.of(
                    "left",
                    List.of("1 + 1", "x = 3"),
                    "right",
                    List.of("2", "x + 1 = 4"),
                    "correctAnswer",
                    List.of("1 + 1 = 2", "x = 3 = x + 1 = 4")));
    static final Question SEQUENCE =
            Questions.of("examplary.expansion.sequence", Map.of("options", List.of("egg", "larva", "fly")));

    static Stream<Arguments> right() {
        return Stream.of(
                arguments(SINGLE, "Blue"),
                arguments(SINGLE, " Blue\n"),
                arguments(MULTIPLE, List.of("2", "3")),
                arguments(MULTIPLE, List.of("3", "2")),
                arguments(MULTIPLE, List.of("3", "2", "3")),
                arguments(TRUE_FALSE, "false"),
                arguments(PICTURE, "https://a.test/1.png"),
                arguments(DATE, "1945-05-08"),
                arguments(DATE, "1945-05-08T00:00:00.000Z"),
                arguments(YEAR, "476"),
                arguments(YEAR, "0476"),
                arguments(BLANKS, List.of("Salt", "Pepper")),
                arguments(BLANKS_IN_ANY_CASE, List.of("STRASSE")),
                arguments(MATCHING, List.of("1 + 1 = 2", "x = 3 = x + 1 = 4")),
                arguments(MATCHING, List.of("x = 3=x + 1 = 4", "1 + 1=2")),
                arguments(SEQUENCE, List.of("egg", "larva", "fly")));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(SINGLE, "Red"),
                arguments(SINGLE, "blue"),
                arguments(SINGLE, ""),
                arguments(MULTIPLE, List.of("2")),
                arguments(MULTIPLE, List.of("2", "3", "4")),
                arguments(MULTIPLE, List.of()),
                arguments(TRUE_FALSE, "true"),
                arguments(PICTURE, "https://a.test/2.png"),
                arguments(DATE, "1945-05-09"),
                arguments(DATE, "8 May 1945"),
                arguments(YEAR, "1476"),
                arguments(YEAR, "99999999999999999999"),
                arguments(BLANKS, List.of("Pepper", "Salt")),
                arguments(BLANKS, List.of("salt", "pepper")),
                arguments(BLANKS, List.of("Salt")),
                arguments(BLANKS_IN_ANY_CASE, List.of("Gasse")),
                arguments(MATCHING, List.of("1 + 1 = x + 1 = 4", "x = 3 = 2")),
                arguments(MATCHING, List.of("1 + 1 = 2")),
                arguments(MATCHING, List.of("no pair")),
                arguments(SEQUENCE, List.of("fly", "larva", "egg")));
    }

    static Stream<Question> gradable() {
        return Stream.of(
                SINGLE, MULTIPLE, TRUE_FALSE, PICTURE, DATE, YEAR, BLANKS, BLANKS_IN_ANY_CASE, MATCHING, SEQUENCE);
    }

    @Nested
    @DisplayName("of a type with a deterministic rule")
    class Deterministic {

        @ParameterizedTest(name = "answer {1}")
        @MethodSource("io.examplarymock.server.grading.GradingTest#right")
        void gives_full_points_to_a_right_answer(Question question, Object value) {
            assertThat(Grading.grade(question, value)).isEqualTo(Grade.CORRECT);
        }

        @ParameterizedTest(name = "answer {1}")
        @MethodSource("io.examplarymock.server.grading.GradingTest#wrong")
        void gives_no_points_to_a_wrong_answer(Question question, Object value) {
            assertThat(Grading.grade(question, value)).isEqualTo(Grade.INCORRECT);
        }

        @ParameterizedTest
        @MethodSource("io.examplarymock.server.grading.GradingTest#gradable")
        void names_an_answer_that_it_then_accepts(Question question) {
            Optional<Object> answer = Grading.correctAnswer(question);
            assertThat(answer).isPresent();
            assertThat(Grading.grade(question, answer.orElseThrow())).isEqualTo(Grade.CORRECT);
        }

        @ParameterizedTest
        @MethodSource("io.examplarymock.server.grading.GradingTest#gradable")
        void takes_a_value_of_the_wrong_shape_for_a_wrong_answer(Question question) {
            Object otherShape =
                    Grading.correctAnswer(question).orElseThrow() instanceof String text ? List.of(text) : "Blue";
            for (Object value : Arrays.asList(otherShape, null, 7, true, Map.of(), Arrays.asList(null, 1, List.of()))) {
                assertThat(Grading.grade(question, value)).as("%s", value).isEqualTo(Grade.INCORRECT);
            }
        }

        @ParameterizedTest
        @MethodSource("io.examplarymock.server.grading.GradingTest#gradable")
        void grades_nothing_while_the_question_names_no_correct_answer(Question question) {
            assertThat(Grading.grade(Questions.of(question.type(), Map.of()), "Blue"))
                    .isEqualTo(Grade.NOT_GRADABLE);
        }

        @Test
        void reads_a_correct_answer_written_as_a_bare_number_truth_value_or_text() {
            assertThat(Grading.grade(Questions.of("true-false", Map.of("correctAnswer", true)), "true"))
                    .isEqualTo(Grade.CORRECT);
            assertThat(Grading.grade(
                            Questions.of("date-year", Map.of("dateType", "year", "correctAnswer", 1945)), "1945"))
                    .isEqualTo(Grade.CORRECT);
            assertThat(Grading.grade(
                            Questions.of("multiple-choice-multiple-answers", Map.of("correctAnswer", "A")),
                            List.of("A")))
                    .isEqualTo(Grade.CORRECT);
        }

        @Test
        void survives_settings_of_any_other_type() {
            for (QuestionType type : QuestionType.values()) {
                for (Object odd : Arrays.asList(null, 1, "text", List.of(Map.of()), Map.of("a", 1), List.of())) {
                    Map<String, Object> settings = new HashMap<>();
                    for (String name : List.of("options", "left", "right", "correctAnswer", "dateType")) {
                        settings.put(name, odd);
                    }
                    Question question = Questions.of(type.id(), settings);
                    assertThat(Grading.grade(question, "x")).isNotNull();
                    assertThat(Grading.grade(question, List.of("x"))).isNotNull();
                }
            }
        }
    }

    @Nested
    @DisplayName("of a type without one")
    class Open {

        @ParameterizedTest
        @EnumSource(
                names = {
                    "SINGLE_LINE_TEXT",
                    "MULTI_LINE_TEXT",
                    "ESSAY",
                    "CONVERSATIONAL",
                    "EXAM_INTRO",
                    "PARAGRAPH",
                    "EXAM_OUTRO",
                    "FORMULA",
                    "MATH_NOTEBOOK",
                    "UPLOAD_FILE",
                    "VOICE_RECORDER",
                    "SENTENCE_ANALYSIS"
                })
        void leaves_the_answer_to_a_rubric(QuestionType type) {
            Question question = Questions.of(type.id(), Map.of("correctAnswer", "x", "options", List.of("x")));
            assertThat(Grading.grade(question, "x")).isEqualTo(Grade.NOT_GRADABLE);
            assertThat(Grading.correctAnswer(question)).isEmpty();
        }

        @Test
        void leaves_the_answer_to_a_rubric_for_a_type_of_the_workspace_itself() {
            assertThat(Grading.grade(Questions.of("school.own.type", Map.of("correctAnswer", "x")), "x"))
                    .isEqualTo(Grade.NOT_GRADABLE);
        }
    }

    @Nested
    @DisplayName("as a yes or no")
    class YesOrNo {

        @Test
        void says_so_where_it_can() {
            assertThat(Grade.CORRECT.correct()).contains(true);
            assertThat(Grade.INCORRECT.correct()).contains(false);
            assertThat(Grade.NOT_GRADABLE.correct()).isEmpty();
        }
    }
}
