package io.examplarymock.server.qti;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.exam.QuestionType;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Against the official QTI 3 schemas")
class QtiSchemaTest {

    private static OfficialSchemas schemas;

    @BeforeAll
    static void findsTheSchemas() {
        schemas = OfficialSchemas.required();
    }

    @Nested
    @DisplayName("a package")
    class Packages {

        @Test
        void is_valid_with_a_question_of_every_type() {
            assertThat(schemas.violations(OpenedPackage.of(Exams.ofEveryType())))
                    .isEmpty();
        }

        @Test
        void is_valid_with_no_question() {
            assertThat(schemas.violations(OpenedPackage.of(Exams.of()))).isEmpty();
        }

        @Test
        void is_valid_whatever_an_exam_holds() {
            for (long seed = 0; seed < 300; seed++) {
                OpenedPackage opened = OpenedPackage.of(NastyExams.seeded(seed));
                assertThat(schemas.violations(opened)).as("seed %d", seed).isEmpty();
            }
        }
    }

    @Nested
    @DisplayName("an item")
    class Items {

        @ParameterizedTest
        @EnumSource
        void is_valid_with_rubric_and_description(QuestionType type) {
            var question = Exams.scored(
                    Exams.described(Exams.question(type, Exams.settings(type)), "<p>Take <b>care</b></p>"),
                    Exams.RUBRIC);
            assertThat(schemas.violationsOfItemOrTest(QtiItem.xml(question, "en", QtiVersion.V3_0)))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("what is invalid")
    class Invalid {

        @Test
        void is_found_in_items() {
            String item = QtiItem.xml(Exams.titled("x"), null, QtiVersion.V3_0);
            assertThat(schemas.violationsOfItemOrTest(item.replace("<qti-prompt>", "<qti-hint/><qti-prompt>")))
                    .isNotEmpty();
        }

        @Test
        void is_found_in_manifests() {
            List<String> violations = schemas.violationsOfManifest(OpenedPackage.of(Exams.ofEveryType())
                    .files()
                    .get("imsmanifest.xml")
                    .replace("3.0.0", "3.1.4"));
            assertThat(violations).isNotEmpty();
        }
    }
}
