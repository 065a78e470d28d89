package io.examplarymock.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The catalog")
class SchemaCatalogTest {

    private static final String CREATE = "embed-session/create";

    private final SchemaCatalog catalog = SchemaCatalog.load();

    @Test
    void listsItsSchemasSorted() {
        assertThat(catalog.names()).isSorted().doesNotHaveDuplicates().contains(CREATE, "flows/take-exam/presets");
    }

    @Test
    void knowsItsSchemasByName() {
        assertThat(catalog.contains(CREATE)).isTrue();
        assertThat(catalog.contains("facts")).isFalse();
    }

    @Test
    void namesTheNearestSchemasWhenThereIsNoneOfTheName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.validate("embed-session/crate", "{}"))
                .withMessageStartingWith("There is no schema named embed-session/crate; the nearest are " + CREATE);
    }

    @Test
    void handsOutCopiesOfItsFiles() {
        ((ObjectNode) catalog.document(CREATE)).removeAll();

        assertThat(catalog.document(CREATE).path("$id").asString())
                .isEqualTo("https://examplarymock.io/schemas/embed-session/create.json");
    }

    @Test
    void judgesFromManyThreadsAlike() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<SchemaReport> judge = () -> catalog.validate("exam/create", "{\"name\": 5}");
            var reports = threads.invokeAll(
                    IntStream.range(0, 40).mapToObj(call -> judge).toList());
            for (var report : reports) {
                assertThat(report.get()).isEqualTo(judge.call());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Nested
    @DisplayName("says in one sentence that")
    class Sentences {

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
    }

    @Nested
    @DisplayName("reports")
    class Reports {

        @Test
        void everyFaultInTheOrderOfTheDocument() {
            String body = "{'returnUrl': 'ftp://x', 'presets': 1, 'flow': 'exam', 'theme': {'locale': true}}";

            assertThat(pointers(judge(CREATE, body).violations()))
                    .containsExactly("/actor", "/returnUrl", "/presets", "/flow", "/theme/locale");
        }

        @Test
        void theFactsAndTheTierBehindAFault() {
            SchemaViolation violation =
                    judge("user/create", "{'email': 'nobody'}").violations().get(0);

            assertThat(violation.facts()).containsExactly("P1", "E1.P");
            assertThat(violation.tier()).isEqualTo(Tier.P);
            assertThat(violation.schema()).isEqualTo("user/create");
        }

        @Test
        void theFileThatHoldsTheBrokenConstraint() {
            SchemaViolation violation = judge("flows/take-exam/presets", "{'examId': 'q_1'}")
                    .violations()
                    .get(0);

            assertThat(violation.schema()).isEqualTo("common/exam-id");
            assertThat(violation.facts()).containsExactly("F6.S");
        }

        @Test
        void breachesOfAssumptionsAsWarnings() {
            SchemaReport report = judge("flows/mark-answer/presets", "{'examId': 'space_1'}");

            assertThat(report.isValid()).isTrue();
            assertThat(pointers(report.warnings())).containsExactly("/examId");
            assertThat(report.warnings()).allMatch(warning -> warning.tier() == Tier.M);
        }

        @Test
        void aWrongTypeWithoutFurtherComplaintsAboutTheValue() {
            assertThat(judge(CREATE, "{'flow': 'edit-exam', 'actor': ''}").violations())
                    .hasSize(1);
            assertThat(judge("user/create", "{'email': 5, 'name': null}").violations())
                    .extracting(SchemaViolation::keyword)
                    .containsExactly("type", "type");
        }

        @Test
        void noMoreFaultsThanAnybodyReads() {
            SchemaReport report = judge("exam/create", "{'questions': [" + "1,".repeat(5_000) + "1]}");

            assertThat(report.violations()).hasSize(SchemaReport.LIMIT);
            assertThat(pointers(report.violations())).startsWith("/questions/0", "/questions/1");
        }

        @Test
        void noMoreWarningsThanAnybodyReads() {
            String unknown =
                    IntStream.range(0, 5_000).mapToObj(i -> "'x" + i + "': 1, ").collect(Collectors.joining());
            SchemaReport report = judge("exam/create", "{" + unknown + "'name': 7}");

            assertThat(pointers(report.violations())).containsExactly("/name");
            assertThat(report.warnings()).hasSize(SchemaReport.LIMIT);
        }

        @Test
        void theOneFaultBehindMoreWarningsThanAnybodyReads() {
            SchemaReport report =
                    judge("exam/create", "{'name': 'x', 'questions': [" + "{'title': 'x'},".repeat(5_000) + "1]}");

            assertThat(report.warnings()).hasSize(SchemaReport.LIMIT);
            assertThat(pointers(report.violations())).containsExactly("/questions/5000");
        }

        @Test
        void pointersWithEscapedNames() {
            assertThat(pointers(judge("flows/take-exam/outputs", "{'a/b~c': 1}").violations()))
                    .containsExactly("/a~1b~0c");
        }

        @Test
        void itselfAsSeenFromTheDocumentAround() {
            SchemaReport report =
                    judge("flows/edit-exam/presets", "{'exam': 'exam_1'}").under("/presets");

            assertThat(report.violations())
                    .extracting(SchemaViolation::pointer, SchemaViolation::sentence)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            "/presets/examId", "/presets/examId is required, but missing"));
            assertThat(report.warnings())
                    .extracting(SchemaViolation::sentence)
                    .containsExactly("/presets/exam is not a documented preset; did you mean examId?");
        }

        @Test
        void theWholeJudgedDocumentAsAMemberOfTheDocumentAround() {
            assertThat(judge("flows/edit-exam/presets", "7").under("/presets").violations())
                    .extracting(SchemaViolation::sentence)
                    .containsExactly("/presets must be an object, but is 7");
        }
    }

    @Nested
    @DisplayName("judges the mock's own interface so that")
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

    @Nested
    @DisplayName("warns of undocumented members")
    class UndocumentedMembers {

        @Test
        void withTheNearestName() {
            SchemaReport report = judge("flows/generate-exam/presets", "{'subjct': 'Mathematics'}");

            assertThat(report.isValid()).isTrue();
            assertThat(report.warnings()).singleElement().satisfies(warning -> {
                assertThat(warning.keyword()).isEqualTo(SchemaViolation.UNKNOWN);
                assertThat(warning.tier()).isEqualTo(Tier.M);
                assertThat(warning.sentence()).isEqualTo("/subjct is not a documented preset; did you mean subject?");
            });
        }

        @Test
        void withoutANameWhenNoneIsNear() {
            assertThat(judge("user/create", "{'email': 'a@example.com', 'telephone': '1'}")
                            .warnings())
                    .extracting(SchemaViolation::sentence)
                    .containsExactly("/telephone is not a documented property");
        }

        @Test
        void inListsAndReferredSchemas() {
            String body = "{'name': 'A', 'questions': [{'type': 'essay', 'titel': 'Why?'}], 'permissions': "
                    + "[{'actor': 'user_1', 'role': 'viewer', 'since': 1}]}";

            assertThat(pointers(judge("exam/create", body).warnings()))
                    .containsExactly("/questions/0/titel", "/permissions/0/since");
        }

        @Test
        void inTheSettingsOfAKnownQuestionType() {
            String body = "{'type': 'examplary.default.essay', 'settings': {'minWord': 5}}";

            assertThat(judge("common/question-draft", body).warnings())
                    .extracting(SchemaViolation::sentence)
                    .containsExactly("/settings/minWord is not a documented property; did you mean minWords?");
        }

        @Test
        void butNotInObjectsThatAreFreeForAll() {
            String body =
                    "{'flow': 'edit-exam', 'actor': 'user_1', 'presets': {'any': 1}, 'metadata': {'own': {'x': 1}}}";

            assertThat(judge(CREATE, body).warnings()).isEmpty();
        }

        @Test
        void butNotInTheSettingsOfATypeThatNobodyDocumented() {
            assertThat(judge("common/question-draft", "{'type': 'school.map', 'settings': {'zoom': 3}}")
                            .warnings())
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("tells how certain an instance is")
    class Tiers {

        @Test
        void whenItUsesDocumentedMembersOnly() {
            assertThat(tier(CREATE, "{'flow': 'take-exam', 'actor': 'user_1', 'theme': {'locale': 'en'}}"))
                    .isEqualTo(Tier.S);
        }

        @Test
        void whenItUsesAPublicMember() {
            assertThat(tier("user/create", "{'email': 'a@example.com', 'role': 'admin'}"))
                    .isEqualTo(Tier.P);
        }

        @Test
        void whenItUsesAnAssumedMember() {
            assertThat(tier("user/user", "{'id': 'user_1', 'name': 'A'}")).isEqualTo(Tier.M);
        }

        @Test
        void whenAListHoldsPublicFormats() {
            assertThat(tier("exam/create", "{'name': 'A', 'questions': []}")).isEqualTo(Tier.S);
            assertThat(tier("exam/create", "{'name': 'A', 'questions': [{'type': 'essay'}]}"))
                    .isEqualTo(Tier.P);
        }

        @Test
        void whenAPropertyIsMoreCertainThanTheFormatThatItRefersTo() {
            assertThat(tier("flows/practice-space-student/presets", "{'practiceSpaceId': 'space_1'}"))
                    .isEqualTo(Tier.S);
        }

        @Test
        void whenTheWholeSchemaIsAssumed() {
            assertThat(tier("errors/error", "{}")).isEqualTo(Tier.M);
        }
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private SchemaReport judge(String schema, String text) {
        return catalog.validate(schema, json(text));
    }

    private List<String> sentences(String schema, String text) {
        return judge(schema, text).violations().stream()
                .map(SchemaViolation::sentence)
                .toList();
    }

    private Tier tier(String schema, String text) {
        JsonNode instance = JsonText.parse(json(text));
        return catalog.tierOf(schema, instance);
    }

    private static List<String> pointers(List<SchemaViolation> violations) {
        return violations.stream().map(SchemaViolation::pointer).collect(Collectors.toList());
    }
}
