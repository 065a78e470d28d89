package io.examplarymock.server.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.exam.QuestionType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionGeneratorTest {

    private static final List<String> LEVELS = Arrays.asList(null, "us_elementary", "University");

    private static GenerationBrief brief(String subject, String language) {
        return new GenerationBrief(subject, null, language, null, null, null);
    }

    private static List<String> types(List<QuestionDraft> questions) {
        return questions.stream().map(QuestionDraft::type).toList();
    }

    static Stream<String> subjects() {
        return Stream.concat(
                Subject.ALL.stream().map(subject -> subject.in(Language.ENGLISH).name()),
                Stream.of("Underwater basket weaving", null));
    }

    private static void assertNothingTwice(List<QuestionDraft> exam) {
        Set<Object> seen = new HashSet<>();
        exam.forEach(question -> assertThat(seen.add(List.of(question.type(), question.title(), question.settings())))
                .as("%s is new", question)
                .isTrue());
    }

    @Nested
    class A_question {

        @ParameterizedTest
        @MethodSource("io.examplarymock.server.generation.QuestionGeneratorTest#subjects")
        void comes_with_a_valid_answer_key_in_every_language_level_and_type(String subject) {
            for (String language : List.of("en", "nl")) {
                for (String level : LEVELS) {
                    GenerationBrief brief = new GenerationBrief(subject, level, language, "our town", null, null);
                    for (QuestionType type : QuestionType.values()) {
                        QuestionDraft question = QuestionGenerator.question(brief, type.id(), 5);
                        assertThat(question.type()).isEqualTo(type.id());
                        AnswerKeys.assertValid(question);
                    }
                }
            }
        }

        @ParameterizedTest
        @CsvSource({"essay, examplary.default.essay", "sequence, examplary.expansion.sequence"})
        void may_be_asked_for_by_the_short_name_of_its_type(String name, String id) {
            assertThat(QuestionGenerator.question(brief("Physics", "en"), name, 1)
                            .type())
                    .isEqualTo(id);
        }

        @Test
        void of_an_unknown_type_is_one_of_the_allowed_types() {
            GenerationBrief brief = new GenerationBrief("Physics", null, null, null, List.of("true-false"), null);
            assertThat(QuestionGenerator.question(brief, "acme.custom.puzzle", 1)
                            .type())
                    .isEqualTo("examplary.default.true-false");
        }

        @Test
        void differs_from_seed_to_seed() {
            GenerationBrief brief = brief("Geography", "en");
            assertThat(Stream.iterate(1, seed -> seed + 1)
                            .limit(10)
                            .map(seed -> QuestionGenerator.question(brief, "matching", seed))
                            .distinct())
                    .hasSizeGreaterThan(5);
        }
    }

    @Nested
    class An_exam {

        @ParameterizedTest
        @MethodSource("io.examplarymock.server.generation.QuestionGeneratorTest#subjects")
        void has_valid_answer_keys_and_asks_nothing_twice(String subject) {
            for (String language : List.of("en", "nl")) {
                for (String level : LEVELS) {
                    for (long seed = 1; seed <= 5; seed++) {
                        List<QuestionDraft> exam = QuestionGenerator.exam(
                                new GenerationBrief(subject, level, language, null, null, 90), seed);
                        assertThat(exam).hasSize(20).allSatisfy(AnswerKeys::assertValid);
                        assertNothingTwice(exam);
                    }
                }
            }
        }

        @ParameterizedTest
        @EnumSource(QuestionType.class)
        void of_one_type_asks_nothing_twice(QuestionType type) {
            for (String subject : List.of("Chemie", "Zeilen")) {
                List<QuestionDraft> exam = QuestionGenerator.exam(
                        new GenerationBrief(subject, null, "nl", null, List.of(type.id()), 60), 3);
                assertThat(exam)
                        .isNotEmpty()
                        .allMatch(question -> question.type().equals(type.id()));
                assertThat(exam.size()).isLessThanOrEqualTo(type.isAnswerable() ? 15 : 1);
                assertNothingTwice(exam);
            }
        }

        @ParameterizedTest
        @MethodSource("io.examplarymock.server.generation.QuestionGeneratorTest#subjects")
        void is_the_same_for_the_same_brief_and_seed(String subject) {
            assertThat(QuestionGenerator.exam(brief(subject, "en"), 7))
                    .isEqualTo(QuestionGenerator.exam(brief(subject, "en"), 7));
        }

        @Test
        void has_other_questions_for_another_seed_subject_level_language_context_or_list_of_types() {
            List<GenerationBrief> briefs = List.of(
                    new GenerationBrief("Biology", null, "en", null, null, null),
                    new GenerationBrief("Chemistry", null, "en", null, null, null),
                    new GenerationBrief("Biology", "us_high_school_lower", "en", null, null, null),
                    new GenerationBrief("Biology", "us_high_school_upper", "en", null, null, null),
                    new GenerationBrief("Biology", null, "nl", null, null, null),
                    new GenerationBrief("Biology", null, "en", "Photosynthesis", null, null),
                    new GenerationBrief("Biology", null, "en", null, List.of("true-false", "essay"), null));
            Stream<List<String>> exams = Stream.concat(
                            briefs.stream().map(brief -> QuestionGenerator.exam(brief, 1)),
                            Stream.of(QuestionGenerator.exam(briefs.get(0), 2)))
                    .map(exam -> exam.stream().map(QuestionDraft::title).toList());
            assertThat(exams).doesNotHaveDuplicates();
        }

        @ParameterizedTest
        @CsvSource({"0, 8", "15, 4", "30, 8", "45, 11", "60, 15", "90, 20", "600, 20", "-15, 8", "1, 3"})
        void has_a_question_for_every_four_minutes(int minutes, int questions) {
            GenerationBrief brief = new GenerationBrief("History", null, null, null, null, minutes);
            assertThat(QuestionGenerator.exam(brief, 1)).hasSize(questions);
        }

        @Test
        void has_eight_questions_of_eight_types_by_default() {
            assertThat(types(QuestionGenerator.exam(brief("History", "en"), 1)))
                    .hasSize(8)
                    .doesNotHaveDuplicates();
        }

        @Test
        void ends_with_what_takes_longest() {
            assertThat(types(QuestionGenerator.exam(brief("History", "en"), 1)))
                    .last()
                    .isEqualTo("examplary.default.multi-line-text");
        }

        @Test
        void prefers_what_touches_the_context() {
            GenerationBrief brief = new GenerationBrief("Biology", null, "en", "Photosynthesis!", null, 15);
            assertThat(QuestionGenerator.exam(brief, 1))
                    .hasSize(4)
                    .allMatch(question -> (question.title() + question.settings()).matches("(?is).*(photos|plant).*"));
        }

        @Test
        void is_never_without_questions_when_everything_in_the_brief_is_missing() {
            GenerationBrief empty = new GenerationBrief(null, null, null, null, null, null);
            assertThat(QuestionGenerator.exam(empty, 1)).hasSize(8).allSatisfy(AnswerKeys::assertValid);
        }

        @ParameterizedTest
        @ValueSource(strings = {"C# {left} = [x] ___", "###", "\n", "Musik & Tanz: “Ballett”", "音楽", "$1\\"})
        void survives_every_name_of_a_subject(String subject) {
            for (long seed = 1; seed <= 20; seed++) {
                assertThat(QuestionGenerator.exam(new GenerationBrief(subject, null, "nl", subject, null, 60), seed))
                        .hasSize(15)
                        .allSatisfy(AnswerKeys::assertValid);
            }
        }
    }

    @Nested
    class Allowed_types {

        private List<String> types(String... allowed) {
            GenerationBrief brief = new GenerationBrief("Economics", null, "en", null, List.of(allowed), null);
            return QuestionGeneratorTest.types(QuestionGenerator.exam(brief, 1));
        }

        @Test
        void are_the_only_ones_used() {
            assertThat(types("examplary.default.true-false", "sequence"))
                    .hasSize(8)
                    .containsOnly("examplary.default.true-false", "examplary.expansion.sequence");
        }

        @Test
        void that_are_unknown_are_ignored() {
            assertThat(types("acme.custom.puzzle", "essay")).containsOnly("examplary.default.essay");
        }

        @Test
        void of_which_none_is_known_leave_the_default_mix() {
            assertThat(types("acme.custom.puzzle")).hasSize(8).doesNotHaveDuplicates();
        }

        @Test
        void without_an_answer_frame_the_questions() {
            assertThat(types("exam-outro", "true-false", "exam-intro", "paragraph"))
                    .hasSize(11)
                    .startsWith("examplary.default.exam-intro", "examplary.default.paragraph")
                    .endsWith("examplary.default.exam-outro");
        }
    }

    @Nested
    class In_Dutch {

        @ParameterizedTest
        @ValueSource(strings = {"nl", "nl-NL", "NL_be"})
        void titles_and_instructions_are_Dutch(String language) {
            QuestionDraft question = QuestionGenerator.question(brief("Geography", language), "sequence", 1);
            assertThat(question.title()).startsWith("Zet ");
            assertThat(question.description()).isEqualTo("Sleep de onderdelen in de juiste volgorde.");
        }

        @Test
        void the_rubric_is_Dutch() {
            assertThat(Rubrics.sample("nl").toString()).contains("Inhoud", "Voldoende");
        }
    }

    @Nested
    class In_a_language_without_content {

        private final QuestionDraft question = QuestionGenerator.question(brief("Biologie", "fr-FR"), "true-false", 1);

        @Test
        void the_questions_are_English() {
            assertThat(question.description()).isEqualTo("Choose true or false.");
        }

        @Test
        void the_questions_say_so() {
            assertThat(question.tags()).containsExactly("Biology", "english-fallback");
            assertThat(question.metadata())
                    .containsEntry("requestedLanguage", "fr-FR")
                    .containsEntry("language", "en");
        }
    }

    @Nested
    class Practice {

        @ParameterizedTest
        @ValueSource(strings = {"Linear equations", "Lineaire vergelijkingen", "Algebra"})
        void finds_the_subject_of_a_topic(String topic) {
            assertThat(QuestionGenerator.practice(topic, null, "nl", 6, 1))
                    .hasSize(6)
                    .allMatch(question -> question.tags().equals(List.of("Wiskunde")))
                    .allSatisfy(AnswerKeys::assertValid);
        }

        @Test
        void stays_with_the_topic() {
            assertThat(QuestionGenerator.practice("Percentages", "Mathematics", "en", 3, 1))
                    .allMatch(question -> (question.title() + question.settings()).contains("%"));
        }

        @Test
        void asks_nothing_twice_in_a_long_session() {
            List<QuestionDraft> questions = QuestionGenerator.practice("Climate", "Geography", "en", 60, 1);
            assertThat(questions).hasSize(60);
            assertNothingTwice(questions);
        }

        @Test
        void can_be_judged_without_a_teacher() {
            assertThat(QuestionGenerator.practice("Knitting", null, "en", 12, 1))
                    .allMatch(question -> question.settings().containsKey("correctAnswer")
                            || question.type().endsWith("sequence"));
        }
    }

    @Nested
    class A_sample_answer {

        @ParameterizedTest
        @ValueSource(strings = {"en", "nl"})
        void belongs_to_an_open_question_with_a_rubric(String language) {
            SampleAnswer sample = SampleAnswer.in(language);
            AnswerKeys.assertValid(sample.question());
            assertThat(sample.answer()).isNotBlank();
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "nl", "fr"})
        void is_accompanied_by_a_valid_sample_rubric(String language) {
            AnswerKeys.assertValidRubric(Rubrics.sample(language));
        }
    }
}
