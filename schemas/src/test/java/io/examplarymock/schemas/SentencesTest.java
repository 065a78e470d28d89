package io.examplarymock.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("In one sentence, the catalog says that")
class SentencesTest {

    private static final String CREATE = "embed-session/create";

    private final SchemaCatalog catalog = SchemaCatalog.load();

    @Test
    void aMemberIsMissing() {
        assertThat(sentences(CREATE, "{'flow': 'take-exam'}")).containsExactly("/actor is required, but missing");
    }

    @Test
    void aValueIsNotInTheListAndWhatWasProbablyMeant() {
        assertThat(sentences(CREATE, "{'flow': 'genrate-exam', 'actor': 'user_1'}"))
                .containsExactly(
                        "/flow must be one of generate-exam, edit-rubric, generate-question, mark-answer, edit-exam, "
                                + "take-exam, practice-space-student, but is \"genrate-exam\"; "
                                + "did you mean generate-exam?");
    }

    @Test
    void aNumberIsBetweenTheSteps() {
        assertThat(sentences("flows/generate-exam/presets", "{'intendedDuration': 50}"))
                .containsExactly("/intendedDuration must be a multiple of 15, but is 50");
    }

    @Test
    void aTypeIsWrong() {
        assertThat(sentences("exam/create", "{'name': 'Algebra', 'subject': 7}"))
                .containsExactly("/subject must be a string or null, but is 7");
    }

    @Test
    void theWholeDocumentIsOfTheWrongType() {
        assertThat(sentences("exam/create", "[]")).containsExactly("the document must be an object, but is []");
    }

    @Test
    void aTextIsTooShort() {
        assertThat(sentences("exam/create", "{'name': ''}"))
                .containsExactly("/name must be at least 1 character long, but is \"\"");
    }

    @Test
    void aTextIsNotOfTheNeededForm() {
        assertThat(sentences(CREATE, "{'flow': 'edit-exam', 'actor': 'user_1', 'returnUrl': 'javascript:x'}"))
                .containsExactly("/returnUrl must be an http or https URL, but is \"javascript:x\"");
    }

    @Test
    void aClosedObjectHasAMemberTooMany() {
        assertThat(sentences("flows/generate-exam/outputs", "{'examID': 'exam_1'}"))
                .containsExactly("/examID is not a documented output; did you mean examId?");
    }

    @Test
    void aMemberDeepInsideIsWrong() {
        assertThat(sentences("exam/create", "{'name': 'Algebra', 'questions': [{}, {'tags': ['a/b', 5]}]}"))
                .containsExactly("/questions/1/tags/1 must be a string, but is 5");
    }

    @Test
    void aLongValueIsWrongWithoutRepeatingAllOfIt() {
        SchemaViolation violation = judge("user/create", "{'email': '" + "x".repeat(300) + "'}")
                .violations()
                .get(0);

        assertThat(violation.actual()).hasSize(80).startsWith("\"xxx").endsWith("...");
        assertThat(violation.sentence()).endsWith("but is " + violation.actual());
    }

    @Test
    void aTextIsFarTooLongForItsPattern() {
        assertThat(sentences("user/create", "{'email': 'a@" + "a.".repeat(200_000) + "com'}"))
                .singleElement()
                .asString()
                .startsWith("/email must be an e-mail address, but is \"a@a.a.");
    }

    @Test
    void theTextIsNoJson() {
        SchemaReport report = catalog.validate(CREATE, "{\"flow\":\n  \"take-exam\",,}");

        assertThat(report.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.keyword()).isEqualTo(SchemaViolation.JSON);
            assertThat(violation.sentence()).startsWith("the document is no JSON: line 2, column 15: ");
        });
    }

    @Test
    void theTextIsEmpty() {
        assertThat(sentences(CREATE, " ")).containsExactly("the document is no JSON: it is empty");
    }

    @Test
    void thereIsTextBehindTheEnd() {
        assertThat(sentences(CREATE, "{} {}"))
                .containsExactly("the document is no JSON: line 1, column 4: "
                        + "there is something behind the end of the document");
    }

    @Nested
    @DisplayName("of the mock's own interface")
    class OwnInterface {

        @Test
        void everyBreachIsAViolationAlthoughNoSourceStatesTheRule() {
            SchemaReport report = judge("admin/clock-set", "{'mode': 'stopped'}");

            assertThat(report.isValid()).isFalse();
            assertThat(report.warnings()).isEmpty();
            assertThat(report.violations()).singleElement().satisfies(violation -> {
                assertThat(violation.tier()).isEqualTo(Tier.M);
                assertThat(violation.sentence()).isEqualTo("/mode must be one of system, frozen, but is \"stopped\"");
            });
        }

        @Test
        void aMisspeltMemberIsAViolationThatTellsTheNearestName() {
            assertThat(sentences("admin/fault-create", "{'operation': 'getMe', 'status': 503, 'tmes': 1}"))
                    .containsExactly("/tmes is not a documented property; did you mean times?");
        }

        @Test
        void oneMemberOutOfTwoIsAskedForInWords() {
            assertThat(sentences("admin/clock-advance", "{}"))
                    .containsExactly("the document must be an object with either by or to, but is {}");
            assertThat(sentences("admin/clock-advance", "{'by': 'P7D', 'to': '2026-01-15T10:00:00Z'}"))
                    .containsExactly("the document must be an object with either by or to, "
                            + "but is {\"by\":\"P7D\",\"to\":\"2026-01-15T10:00:00Z\"}");
        }

        @Test
        void aMemberThatBelongsToAnotherActionIsNamed() {
            assertThat(sentences("admin/action", "{'action': 'cancel', 'outputs': {}}"))
                    .containsExactly("the document must be free of outputs, which belong to the action complete, "
                            + "but is {\"action\":\"cancel\",\"outputs\":{}}");
        }

        @Test
        void aFaultThatDoesNothingIsRefused() {
            assertThat(sentences("admin/fault-create", "{'operation': '*'}"))
                    .containsExactly("the document must be a fault with a status, delayMs, fault or extend, "
                            + "but is {\"operation\":\"*\"}");
        }
    }

    private SchemaReport judge(String schema, String text) {
        return catalog.validate(schema, text.replace('\'', '"'));
    }

    private List<String> sentences(String schema, String text) {
        return judge(schema, text).violations().stream()
                .map(SchemaViolation::sentence)
                .toList();
    }
}
