package io.examplarymock.server.qti;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Structure only: the schema of QTI 2.1 is not at hand, so no test here says that an item is valid. */
@DisplayName("A QTI 2.1 item")
class Qti21ItemTest {

    private static final Set<String> WORDS = Set.of(
            "assessmentItem",
            "responseDeclaration",
            "correctResponse",
            "value",
            "outcomeDeclaration",
            "defaultValue",
            "itemBody",
            "prompt",
            "choiceInteraction",
            "simpleChoice",
            "orderInteraction",
            "matchInteraction",
            "simpleMatchSet",
            "simpleAssociableChoice",
            "textEntryInteraction",
            "extendedTextInteraction",
            "uploadInteraction",
            "customInteraction",
            "rubricBlock",
            "responseProcessing",
            "responseCondition",
            "responseIf",
            "match",
            "stringMatch",
            "and",
            "variable",
            "correct",
            "baseValue",
            "setOutcomeValue");

    private static final Set<String> HTML = Set.of(
            "p",
            "div",
            "ul",
            "ol",
            "li",
            "h1",
            "pre",
            "blockquote",
            "hr",
            "br",
            "b",
            "strong",
            "i",
            "em",
            "sub",
            "sup",
            "code",
            "small",
            "q",
            "span",
            "a",
            "img");

    private static Xml item(Question question) {
        return Xml.parse(QtiItem.xml(question, "en", QtiVersion.V2_1));
    }

    private static Xml item(QuestionType type) {
        return item(Exams.scored(
                Exams.described(Exams.question(type, Exams.settings(type)), "<p>Take <b>care</b></p>"), Exams.RUBRIC));
    }

    @Nested
    @DisplayName("of any type")
    class OfAnyType {

        @ParameterizedTest
        @EnumSource
        void uses_only_words_of_its_own(QuestionType type) {
            Xml item = item(type);
            assertThat(item.document().getDocumentElement().getAttribute("xmlns"))
                    .isEqualTo("http://www.imsglobal.org/xsd/imsqti_v2p1");
            assertThat(item.names("//*")).allMatch(name -> WORDS.contains(name) || HTML.contains(name));
            assertThat(item.names("//@*")).noneMatch(name -> name.contains("-"));
        }

        @ParameterizedTest
        @EnumSource
        void gives_the_same_correct_responses_as_in_qti_3(QuestionType type) {
            Question question = Exams.question(type, Exams.settings(type));
            assertThat(item(question).texts("//correctResponse/value"))
                    .isEqualTo(Xml.parse(QtiItem.xml(question, "en", QtiVersion.V3_0))
                            .texts("//qti-correct-response/qti-value"));
        }

        @Test
        void stays_well_formed_and_in_its_own_words_whatever_an_exam_holds() {
            for (long seed = 0; seed < 300; seed++) {
                for (Question question : NastyExams.seeded(seed).questions()) {
                    Xml item = item(question);
                    assertThat(item.names("//*"))
                            .as("seed %d", seed)
                            .allMatch(name -> WORDS.contains(name) || HTML.contains(name));
                    assertThat(item.names("//blockquote/*")).allMatch("div"::equals);
                    assertThat(item.names("//prompt//*"))
                            .doesNotContain("p", "div", "ul", "ol", "li", "h1", "pre", "blockquote", "hr");
                }
            }
        }
    }

    @Nested
    @DisplayName("of a choice")
    class OfAChoice {

        @Test
        void writes_attributes_as_one_word() {
            Xml item = item(QuestionType.MULTIPLE_CHOICE_MULTIPLE_ANSWERS);
            assertThat(item.text("//choiceInteraction/@responseIdentifier")).isEqualTo("RESPONSE");
            assertThat(item.text("//choiceInteraction/@maxChoices")).isEqualTo("3");
        }

        @Test
        void is_scored_by_its_own_template() {
            Xml item = item(Exams.question(QuestionType.TRUE_FALSE, Map.of("correctAnswer", "true")));
            assertThat(item.text("//responseProcessing/@template"))
                    .isEqualTo("http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct");
        }
    }

    @Nested
    @DisplayName("where QTI 2.1 knows less")
    class WhereItKnowsLess {

        @Test
        void has_a_custom_interaction_for_a_portable_one() {
            Xml item = item(QuestionType.FORMULA);
            assertThat(item.text("//customInteraction/@class")).isEqualTo("examplary.expansion.formula");
            assertThat(item.names("//customInteraction/@*")).containsExactlyInAnyOrder("responseIdentifier", "class");
        }

        @Test
        void has_rubrics_without_a_wrapper() {
            assertThat(item(QuestionType.ESSAY).names("//rubricBlock/*")).containsExactly("ul");
            assertThat(item(QuestionType.ESSAY).names("//rubricBlock/@*")).containsExactly("view");
        }
    }

    @Nested
    @DisplayName("by name")
    class ByName {

        @Test
        void is_found_like_its_younger_sister() {
            assertThat(List.of("qti_v2p1", "qti_v3p0"))
                    .extracting(name -> QtiVersion.ofOutputFormat(name).orElseThrow())
                    .containsExactly(QtiVersion.V2_1, QtiVersion.V3_0);
            assertThat(QtiVersion.ofOutputFormat("examplary_json")).isEmpty();
        }
    }
}
