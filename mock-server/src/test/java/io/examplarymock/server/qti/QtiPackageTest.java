package io.examplarymock.server.qti;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.Question;
import io.examplarymock.server.grading.Grading;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A QTI 3 package")
class QtiPackageTest {

    @Nested
    @DisplayName("of an exam with a question of every type")
    class OfEveryType {

        private final Exam exam = Exams.ofEveryType();
        private final OpenedPackage opened = OpenedPackage.of(exam);

        @Test
        void has_the_manifest_at_its_root_then_the_test_then_the_items_in_order() {
            assertThat(opened.files().keySet().stream().limit(4))
                    .containsExactly(
                            "imsmanifest.xml",
                            "test.xml",
                            "items/q_single-line-text.xml",
                            "items/q_multi-line-text.xml");
        }

        @Test
        void says_that_it_is_a_package_of_version_3() {
            assertThat(opened.manifest().text("/manifest/metadata/schema")).isEqualTo("QTI Package");
            assertThat(opened.manifest().text("/manifest/metadata/schemaversion"))
                    .isEqualTo("3.0.0");
        }

        @Test
        void holds_together() {
            opened.holdsTogether(exam);
        }

        @Test
        void shows_the_questions_in_the_order_of_the_exam() {
            assertThat(opened.items())
                    .extracting(item -> item.text("/qti-assessment-item/@title"))
                    .isEqualTo(exam.questions().stream().map(Question::title).toList());
        }

        @Test
        void gives_the_same_correct_answers_as_the_exam() {
            for (int i = 0; i < exam.questions().size(); i++) {
                Question question = exam.questions().get(i);
                Object expected = Grading.correctAnswer(question).orElse(List.of());
                // The candidate sees "False" where the exam says "false".
                assertThat(Answers.of(opened.items().get(i)))
                        .as(question.type())
                        .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                        .isEqualTo(expected instanceof List<?> list ? list : List.of(expected));
            }
        }

        @Test
        void has_an_interaction_for_whatever_can_be_answered() {
            assertThat(opened.items())
                    .extracting(item -> String.join("", item.names("//*[@response-identifier][1]")))
                    .containsExactly(
                            "qti-text-entry-interaction",
                            "qti-extended-text-interaction",
                            "qti-extended-text-interaction",
                            "qti-choice-interaction",
                            "qti-choice-interaction",
                            "qti-choice-interaction",
                            "qti-choice-interaction",
                            "qti-text-entry-interaction",
                            "qti-portable-custom-interaction",
                            "",
                            "",
                            "",
                            "qti-text-entry-interaction",
                            "qti-match-interaction",
                            "qti-order-interaction",
                            "qti-portable-custom-interaction",
                            "qti-portable-custom-interaction",
                            "qti-upload-interaction",
                            "qti-portable-custom-interaction",
                            "qti-portable-custom-interaction");
        }

        @Test
        void has_the_same_bytes_each_time() {
            assertThat(QtiPackage.of(exam)).isEqualTo(QtiPackage.of(Exams.ofEveryType()));
        }
    }

    @Nested
    @DisplayName("of an exam")
    class OfAnExam {

        @Test
        void limits_the_time_in_seconds() {
            assertThat(OpenedPackage.of(Exams.of()).test().text("//qti-time-limits/@max-time"))
                    .isEqualTo("2700");
        }

        @Test
        void limits_no_time_where_the_exam_does_not() {
            assertThat(OpenedPackage.of(Exams.of("Biology", "en", null, List.of()))
                            .test()
                            .has("//qti-time-limits"))
                    .isFalse();
        }

        @Test
        void is_titled_by_its_id_when_it_has_no_name() {
            assertThat(OpenedPackage.of(Exams.of(" ", "en", null, List.of()))
                            .test()
                            .text("/*/@title"))
                    .isEqualTo("exam_1");
        }

        @Test
        void holds_together_without_questions() {
            OpenedPackage.of(Exams.of()).holdsTogether(Exams.of());
        }

        @Test
        void tells_apart_ids_that_a_file_system_or_xml_would_not() {
            Exam exam = Exams.of(Stream.of("q_a", "q_A", "q/a", "q?a", "PART", "manifest", "exam_1", "é")
                    .map(id -> Exams.question(id, "essay", id, Map.of()))
                    .toArray(Question[]::new));
            OpenedPackage opened = OpenedPackage.of(exam);
            opened.holdsTogether(exam);
            assertThat(opened.itemFiles())
                    .containsExactly(
                            "items/q_a.xml",
                            "items/q_A-2.xml",
                            "items/q_a-3.xml",
                            "items/q_a-4.xml",
                            "items/PART-2.xml",
                            "items/manifest-2.xml",
                            "items/exam_1-2.xml",
                            "items/e.xml");
        }
    }

    @Nested
    @DisplayName("of an exam that nobody should make")
    class OfANastyExam {

        @Test
        void still_holds_together() {
            for (long seed = 0; seed < 300; seed++) {
                Exam exam = NastyExams.seeded(seed);
                OpenedPackage.of(exam).holdsTogether(exam);
            }
        }

        @Test
        void carries_nothing_that_could_run() {
            for (long seed = 0; seed < 300; seed++) {
                for (Xml item : OpenedPackage.of(NastyExams.seeded(seed)).items()) {
                    assertThat(item.names("//*"))
                            .as("elements, seed %d", seed)
                            .doesNotContain("script", "style", "iframe", "object", "svg", "embed", "x-y");
                    assertThat(item.names("//@*"))
                            .as("attributes, seed %d", seed)
                            .noneMatch(name -> name.startsWith("on") || name.equals("style"));
                    assertThat(item.texts("//@href | //@src"))
                            .as("URLs, seed %d", seed)
                            .allMatch(url -> url.matches("(https?://|mailto:|data:image/).*"));
                }
            }
        }
    }
}
