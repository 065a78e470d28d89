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

    private Tier tier(String schema, String text) {
        JsonNode instance = JsonText.parse(json(text));
        return catalog.tierOf(schema, instance);
    }

    private static List<String> pointers(List<SchemaViolation> violations) {
        return violations.stream().map(SchemaViolation::pointer).collect(Collectors.toList());
    }
}
