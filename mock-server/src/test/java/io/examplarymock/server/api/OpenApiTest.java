package io.examplarymock.server.api;

import static io.examplarymock.server.testing.OpenApiAssert.assertThatDescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import io.examplarymock.server.testing.OpenApiAssert;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@MockTest
@DisplayName("GET /openapi")
class OpenApiTest {

    private Answer answer;

    @BeforeEach
    void readWithoutKey(Caller caller) {
        answer = caller.sendBare(request -> request, "/openapi").hasStatus(200);
    }

    @Test
    void answersADocumentThatPublicToolsUnderstand() {
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        document().isReadByAPublicParser().hasNoLooseReference();
    }

    @Test
    void describesEveryOperation() {
        document()
                .describesExactly(
                        RoutesTest.table().stream().map(Route::operation).toList());
    }

    @Nested
    @DisplayName("tells of an operation")
    class Operations {

        @Test
        void itsLimitAndScopeAsTheVendorDoes() {
            assertThat(operation("/exams", "post"))
                    .containsEntry("x-ratelimit", Map.of("limit", 200, "window", 60, "scope", "user"))
                    .containsEntry("x-scope-required", List.of("exams:write"));
        }

        @Test
        void theFactsBehindItAndHowFarToTrustThem() {
            assertThat(operation("/practice-spaces/{practiceSpaceId}/progress", "get"))
                    .containsEntry("x-facts", List.of("E7.M"))
                    .containsEntry("x-tier", "M");
        }

        @Test
        void theParametersOfPathAndQuery() {
            assertThat(operation("/practice-spaces/{practiceSpaceId}/progress", "get")
                            .get("parameters")
                            .toString())
                    .contains("name=practiceSpaceId, in=path, required=true", "name=actor, in=query, required=true");
        }

        @Test
        void theExactTextsOfItsErrors() {
            Object example = document()
                    .at("#/paths/~1embed-sessions/post/responses/400/content/application~1json/examples/ACTOR_UNKNOWN");

            assertThat(example)
                    .asInstanceOf(map(String.class, Object.class))
                    .containsEntry(
                            "value",
                            Map.of(
                                    "message",
                                    "Actor with the given ID does not exist as a user within your workspace."))
                    .containsEntry("x-tier", "S");
        }

        @Test
        void whetherItNeedsAKey() {
            assertThat(operation("/openapi", "get")).containsEntry("security", List.of());
            assertThat(operation("/me", "get")).doesNotContainKey("security");
            assertThat(document().at("#/components/securitySchemes")).asString().contains("bearer", "bareKey");
        }
    }

    @Nested
    @DisplayName("tells of the flows")
    class OfFlows {

        @Test
        void whichSchemasBelongToEach() {
            assertThat(operation("/embed-sessions", "post").get("x-flows").toString())
                    .contains(
                            "take-exam={presets={$ref=#/components/schemas/TakeExamPresets}",
                            "returnUrl={$ref=#/components/schemas/ReturnUrlGenerateExam}",
                            "message={$ref=#/components/schemas/EmbedStatusUpdate}");
        }

        @Test
        void theSameInWords() {
            assertThat(operation("/embed-sessions", "post").get("description").toString())
                    .contains("| edit-exam | `EditExamPresets` | `EditExamOutputs` | none |");
        }

        @Test
        void aRequestForEach() {
            Object examples =
                    document().at("#/paths/~1embed-sessions/post/requestBody/content/application~1json/examples");

            assertThat(examples).asString().contains("practice-space-student={summary=A session of");
        }
    }

    private OpenApiAssert document() {
        return assertThatDescription(answer.text());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> operation(String path, String method) {
        return (Map<String, Object>) document().at("#/paths/" + path.replace("/", "~1") + "/" + method);
    }
}
