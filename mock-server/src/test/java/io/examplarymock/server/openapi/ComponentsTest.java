package io.examplarymock.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.json.Json;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The components of a description")
class ComponentsTest {

    private final Components components = new Components();

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "embed-session/create, EmbedSessionCreate",
        "embed-session/session, EmbedSession",
        "practice-space/practice-space, PracticeSpace",
        "exam/exam, Exam",
        "exam/export-qti3, ExamExportQti3",
        "flows/take-exam/presets, TakeExamPresets",
        "return-url/take-exam, ReturnUrlTakeExam",
        "common/exam-id, ExamId",
        "errors/schema-violations, SchemaViolations",
        "admin/clock-set, ClockSet",
        "errors/error, ErrorAnswer"
    })
    void areNamedLikeClasses(String schema, String name) {
        assertThat(Components.reference(schema)).containsEntry("$ref", "#/components/schemas/" + name);
    }

    @Test
    void haveRoomForEverySchemaOfTheCatalog() {
        SchemaCatalog.load().names().forEach(components::add);

        assertThat(components.toJson()).hasSameSizeAs(SchemaCatalog.load().names());
    }

    @Test
    void sayOfEveryArrayWhatIsInIt() {
        components.add("source-material/source-material");

        assertThat(component("SourceMaterial").toString()).contains("topics=").contains("items={}");
    }

    @Test
    void leaveExamplesAsTheyAre() {
        components.add("common/question");

        assertThat(component("Question").get("examples"))
                .isEqualTo(Json.parse(SchemaCatalog.load().text("common/question"))
                        .toObject()
                        .members()
                        .get("examples"));
    }

    @Nested
    @DisplayName("for a schema that refers to others")
    class References {

        @Test
        void bringAlongWhatItRefersTo() {
            components.add("admin/sessions");

            assertThat(components.toJson())
                    .containsKeys("Sessions", "Session", "EmbedSession", "EmbedSessionCreate", "Instant");
        }

        @Test
        void referToEachOtherInThePlaceOfFiles() {
            components.add("embed-session/session");

            Map<String, Object> schema = component("EmbedSession");
            assertThat(schema).doesNotContainKeys("$id", "$schema").containsKeys("title", "examples", "x-facts");
            assertThat(schema.toString())
                    .contains(
                            "$ref=#/components/schemas/Instant",
                            "$ref=#/components/schemas/EmbedSessionCreate/" + "properties/flow");
        }

        @Test
        void keepTheDefinitionsWithinAFile() {
            components.add("common/question-settings");

            assertThat(component("QuestionSettings").toString())
                    .contains("$ref=#/components/schemas/QuestionSettings/$defs/essay");
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> component(String name) {
        return (Map<String, Object>) components.toJson().get(name);
    }
}
