package io.examplarymock.server.qti;

import static io.examplarymock.server.exam.QuestionType.DATE_YEAR;
import static io.examplarymock.server.exam.QuestionType.ESSAY;
import static io.examplarymock.server.exam.QuestionType.EXAM_INTRO;
import static io.examplarymock.server.exam.QuestionType.FILL_IN_BLANK;
import static io.examplarymock.server.exam.QuestionType.MATCHING;
import static io.examplarymock.server.exam.QuestionType.MULTIPLE_CHOICE_MULTIPLE_ANSWERS;
import static io.examplarymock.server.exam.QuestionType.MULTIPLE_CHOICE_SINGLE_ANSWER;
import static io.examplarymock.server.exam.QuestionType.PICTURE_CHOICE;
import static io.examplarymock.server.exam.QuestionType.SEQUENCE;
import static io.examplarymock.server.exam.QuestionType.UPLOAD_FILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A QTI 3 item")
class QtiItemTest {

    private static Xml item(Question question) {
        return Xml.parse(QtiItem.xml(question, "nl-NL", QtiVersion.V3_0));
    }

    private static Xml item(QuestionType type, Map<String, Object> settings) {
        return item(Exams.question(type, settings));
    }

    private static Xml item(QuestionType type) {
        return item(type, Exams.settings(type));
    }

    @Nested
    @DisplayName("with one right answer")
    class WithARightAnswer {

        @Test
        void is_scored_by_the_standard_template() {
            for (QuestionType type : List.of(
                    MULTIPLE_CHOICE_SINGLE_ANSWER, MULTIPLE_CHOICE_MULTIPLE_ANSWERS, MATCHING, SEQUENCE, DATE_YEAR)) {
                assertThat(item(type).text("//qti-response-processing/@template"))
                        .isEqualTo("https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml");
            }
        }

        @Test
        void is_scored_by_a_rule_when_it_is_worth_more_than_the_template_gives() {
            Xml item = item(Exams.scored(
                    Exams.question(SEQUENCE, Exams.settings(SEQUENCE)),
                    Map.of("rubricType", "simple", "criteria", List.of(Map.of("points", 4)))));
            assertThat(item.text("//qti-outcome-declaration[@identifier='MAXSCORE']//qti-value"))
                    .isEqualTo("4");
            assertThat(item.text("//qti-set-outcome-value[@identifier='SCORE']/qti-variable/@identifier"))
                    .isEqualTo("MAXSCORE");
        }
    }

    @Nested
    @DisplayName("of a choice")
    class OfAChoice {

        @Test
        void takes_one_or_as_many_as_there_are() {
            assertThat(item(MULTIPLE_CHOICE_SINGLE_ANSWER).text("//@max-choices"))
                    .isEqualTo("1");
            assertThat(item(MULTIPLE_CHOICE_MULTIPLE_ANSWERS).text("//@max-choices"))
                    .isEqualTo("3");
        }

        @Test
        void is_shuffled_where_the_question_says_so() {
            assertThat(item(MULTIPLE_CHOICE_SINGLE_ANSWER).text("//@shuffle")).isEqualTo("true");
            assertThat(item(MULTIPLE_CHOICE_MULTIPLE_ANSWERS).text("//@shuffle"))
                    .isEqualTo("false");
        }

        @Test
        void shows_options_as_the_plain_text_they_are() {
            Xml item = item(MULTIPLE_CHOICE_SINGLE_ANSWER, Map.of("options", List.of("<b>", "a & b")));
            assertThat(item.texts("//qti-simple-choice")).containsExactly("<b>", "a & b");
        }

        @Test
        void refers_to_the_first_of_two_equal_options() {
            Xml item = item(
                    MULTIPLE_CHOICE_SINGLE_ANSWER, Map.of("options", List.of("A", "B", "B"), "correctAnswer", "B"));
            assertThat(item.text("//qti-correct-response/qti-value")).isEqualTo("CHOICE_2");
        }

        @Test
        void has_no_right_answer_when_the_exam_names_one_that_is_not_offered() {
            Xml item = item(
                    MULTIPLE_CHOICE_MULTIPLE_ANSWERS,
                    Map.of("options", List.of("A", "B"), "correctAnswer", List.of("A", "C")));
            assertThat(item.has("//qti-correct-response")).isFalse();
            assertThat(item.has("//qti-response-processing")).isFalse();
        }

        @Test
        void is_a_portable_custom_interaction_without_options() {
            for (QuestionType type : List.of(MULTIPLE_CHOICE_SINGLE_ANSWER, SEQUENCE, MATCHING, FILL_IN_BLANK)) {
                assertThat(item(type, Map.of())
                                .text("//qti-portable-custom-interaction/@custom-interaction-type-identifier"))
                        .isEqualTo(type.id());
            }
        }

        @Test
        void shows_pictures() {
            assertThat(item(PICTURE_CHOICE).texts("//qti-simple-choice/img/@src"))
                    .containsExactly("https://pictures.test/cat.png", "https://pictures.test/dog.png");
        }

        @Test
        void shows_the_text_of_a_picture_that_is_no_safe_url() {
            Xml item = item(PICTURE_CHOICE, Map.of("options", List.of("javascript:alert(1)", "cat.png")));
            assertThat(item.texts("//qti-simple-choice")).containsExactly("javascript:alert(1)", "cat.png");
            assertThat(item.has("//img")).isFalse();
        }
    }

    @Nested
    @DisplayName("of blanks")
    class OfBlanks {

        @Test
        void has_a_response_for_each() {
            Xml item = item(FILL_IN_BLANK);
            assertThat(item.texts("//@response-identifier")).containsExactly("RESPONSE_1", "RESPONSE_2");
            assertThat(item.text("//p[qti-text-entry-interaction]")).isEqualTo(" and  rule");
            assertThat(item.names("//qti-and/*")).containsExactly("qti-match", "qti-match");
        }

        @Test
        void is_scored_by_the_template_when_there_is_only_one() {
            Xml item = item(FILL_IN_BLANK, Map.of("text", "___ rules", "correctAnswer", List.of("Salt")));
            assertThat(item.has("//qti-response-processing/@template")).isTrue();
        }

        @Test
        void ignores_case_where_the_question_does() {
            Xml item = item(
                    FILL_IN_BLANK,
                    Map.of("text", "___", "correctAnswer", List.of("Salt"), "exactValuesCaseInsensitive", true));
            assertThat(item.text("//qti-string-match/@case-sensitive")).isEqualTo("false");
        }

        @Test
        void gives_answers_without_a_blank_one_at_the_end() {
            Xml item = item(FILL_IN_BLANK, Map.of("text", "Name ___", "correctAnswer", List.of("a", "b")));
            assertThat(item.texts("//@response-identifier")).hasSize(2);
        }

        @Test
        void is_not_scored_when_one_has_no_right_answer() {
            Xml item = item(FILL_IN_BLANK, Map.of("text", "___ ___", "correctAnswer", List.of("a")));
            assertThat(item.has("//qti-response-processing")).isFalse();
        }
    }

    @Nested
    @DisplayName("of pairs")
    class OfPairs {

        @Test
        void names_them_by_their_sides() {
            assertThat(item(MATCHING).texts("//qti-correct-response/qti-value"))
                    .containsExactly("LEFT_1 RIGHT_2", "LEFT_2 RIGHT_1");
        }

        @Test
        void has_no_right_answer_when_one_pair_cannot_be_made() {
            Xml item = item(
                    MATCHING,
                    Map.of("left", List.of("a"), "right", List.of("b"), "correctAnswer", List.of("a = b", "a = c")));
            assertThat(item.has("//qti-correct-response")).isFalse();
        }
    }

    @Nested
    @DisplayName("of typed text")
    class OfText {

        @Test
        void asks_for_dates_and_years_by_pattern() {
            assertThat(item(DATE_YEAR).text("//@pattern-mask")).isEqualTo("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            assertThat(item(DATE_YEAR, Map.of("dateType", "year", "correctAnswer", "1945"))
                            .text("//@pattern-mask"))
                    .isEqualTo("-?[0-9]{1,4}");
        }

        @Test
        void has_no_pattern_that_would_keep_out_the_right_answer() {
            Xml item = item(DATE_YEAR, Map.of("dateType", "full-date", "correctAnswer", "8 May 1945"));
            assertThat(item.has("//@pattern-mask")).isFalse();
        }

        @Test
        void has_no_right_answer_when_it_is_an_essay() {
            assertThat(item(ESSAY).has("//qti-correct-response | //qti-response-processing"))
                    .isFalse();
        }
    }

    @Nested
    @DisplayName("of anything else")
    class OfAnythingElse {

        @Test
        void takes_files() {
            assertThat(item(UPLOAD_FILE).text("//qti-response-declaration/@base-type"))
                    .isEqualTo("file");
        }

        @Test
        void only_shows_text_where_nothing_is_asked() {
            Xml item = item(Exams.described(Exams.question(EXAM_INTRO, Map.of()), "<ul><li>Read</li></ul>"));
            assertThat(item.texts("//qti-item-body/p")).containsExactly("What is it?");
            assertThat(item.text("//qti-item-body/div/ul/li")).isEqualTo("Read");
            assertThat(item.has("//qti-response-declaration | //qti-outcome-declaration"))
                    .isFalse();
        }

        @Test
        void names_a_type_of_the_workspace_itself_in_a_portable_custom_interaction() {
            Xml item = item(Exams.question("q_1", "school.own type", "Draw", Map.of()));
            assertThat(item.text("//@custom-interaction-type-identifier")).isEqualTo("school.own_type");
        }
    }

    @Nested
    @DisplayName("whatever it asks")
    class Always {

        @Test
        void says_its_language() {
            assertThat(item(ESSAY).text("/*/@*[name()='xml:lang']")).isEqualTo("nl-NL");
        }

        @Test
        void says_no_language_that_is_no_tag() {
            for (String language : new String[] {null, "", "Nederlands!"}) {
                String xml = QtiItem.xml(Exams.titled("x"), language, QtiVersion.V3_0);
                assertThat(xml).doesNotContain("xml:lang");
            }
        }

        @Test
        void is_titled_in_plain_text() {
            Xml item = item(Exams.titled("<p>What <i>is</i></p>\n<p>it?</p>"));
            assertThat(item.text("/*/@title")).isEqualTo("What is it?");
            assertThat(item.text("//qti-prompt/i")).isEqualTo("is");
        }

        @Test
        void is_titled_by_its_id_when_it_has_no_title() {
            assertThat(item(Exams.titled("")).text("/*/@title")).isEqualTo("q_1");
        }

        @Test
        void keeps_emoji_and_drops_what_xml_forbids() {
            assertThat(item(Exams.titled("a\u0000\u000b\ud83d\ude00\ud800b")).text("//qti-prompt"))
                    .isEqualTo("a\ud83d\ude00b");
        }

        @Test
        void puts_the_description_between_title_and_interaction() {
            Xml item = item(Exams.described(Exams.titled("Title"), "More"));
            assertThat(item.names("//qti-item-body/*")).containsExactly("p", "div", "qti-extended-text-interaction");
        }

        @Test
        void shows_the_rubric_to_the_scorer() {
            Xml item = item(Exams.scored(Exams.titled("x"), Exams.RUBRIC));
            assertThat(item.text("//qti-rubric-block/@view")).isEqualTo("scorer");
            assertThat(item.texts("//qti-rubric-block//li"))
                    .containsExactly("Clarity (2): Says what is meant", "Depth (1.5)");
            assertThat(item.text("//qti-outcome-declaration[@identifier='MAXSCORE']//qti-value"))
                    .isEqualTo("3.5");
        }
    }
}
