package io.examplarymock.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.schemas.Operation.QueryParameter;
import io.examplarymock.schemas.Operation.RateLimit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The catalog of operations")
class OperationCatalogTest {

    private final OperationCatalog catalog = OperationCatalog.load();

    @Test
    void tellsEverythingAboutAnOperation() {
        assertThat(catalog.find("createUser")).hasValueSatisfying(operation -> {
            assertThat(operation.signature()).isEqualTo("POST /users");
            assertThat(operation.needsKey()).isTrue();
            assertThat(operation.requestSchema()).hasValue("user/create");
            assertThat(operation.status()).isEqualTo(201);
            assertThat(operation.responseSchema()).hasValue("user/user");
            assertThat(operation.contentType()).hasValue("application/json");
            assertThat(operation.roles()).containsExactly("owner", "admin", "teacher");
            assertThat(operation.scopes()).containsExactly("users:write");
            assertThat(operation.facts()).containsExactly("E1.S");
            assertThat(operation.tier()).isEqualTo(Tier.S);
            assertThat(operation.statuses()).containsExactly(201, 400, 401, 403, 409, 413, 415, 429);
            assertThat(operation.errors(409))
                    .containsExactly(new OperationError(
                            "EMAIL_TAKEN",
                            409,
                            "A user with this e-mail address already exists in your workspace.",
                            "E1.M",
                            Tier.M));
        });
    }

    @Test
    void tellsLimitsAndParametersWhereThereAreSome() {
        assertThat(catalog.find("createExam").orElseThrow().rateLimit()).hasValue(new RateLimit(200, 60));
        assertThat(catalog.find("getExam").orElseThrow().rateLimit()).isEmpty();
        assertThat(catalog.find("getPracticeSpaceProgress").orElseThrow().query())
                .extracting(QueryParameter::name)
                .containsExactly("actor");
    }

    @Test
    void tellsOfAnswersThatAreNoJson() {
        Operation download = catalog.find("downloadExport").orElseThrow();

        assertThat(download.needsKey()).isFalse();
        assertThat(download.responseSchema()).isEmpty();
        assertThat(download.contentType()).hasValue("application/zip");
        assertThat(catalog.find("deleteExam").orElseThrow().contentType()).isEmpty();
    }

    @Test
    void knowsNoOtherIds() {
        assertThat(catalog.find("createusers")).isEmpty();
    }

    @Test
    void namesOnlySchemasAndFactsThatExist() {
        SchemaCatalog schemas = SchemaCatalog.load();
        assertThat(catalog.all()).isNotEmpty().allSatisfy(operation -> {
            assertThat(Stream.concat(operation.requestSchema().stream(), operation.responseSchema().stream()))
                    .allMatch(schemas::contains);
            assertThat(operation.facts()).isNotEmpty().allMatch(this::isFact);
            assertThat(operation.errors()).allMatch(error -> isFact(error.fact()));
        });
        assertThat(catalog.unserved()).isNotEmpty().allMatch(operation -> isFact(operation.fact()));
        assertThat(catalog.flows())
                .allSatisfy(flow -> assertThat(
                                Stream.concat(Stream.of(flow.presets(), flow.outputs()), flow.returnUrl().stream()))
                        .allMatch(schemas::contains));
        assertThat(schemas.contains(catalog.messageSchema())).isTrue();
    }

    @Test
    void knowsEveryFlowThatASessionCanHave() {
        JsonNode flows = SchemaCatalog.load().document("embed-session/create").at("/properties/flow/enum");

        assertThat(catalog.flows().stream().map(FlowEntry::slug))
                .containsExactlyElementsOf(
                        flows.valueStream().map(JsonNode::asString).toList());
        assertThat(catalog.flow("take-exam")).hasValueSatisfying(flow -> {
            assertThat(flow.returnUrl()).hasValue("return-url/take-exam");
            assertThat(flow.messages()).containsExactly("started", "completed");
        });
        assertThat(catalog.flow("edit-exam").orElseThrow().returnUrl()).isEmpty();
        assertThat(catalog.flow("edit-exams")).isEmpty();
    }

    @Test
    void knowsWhatIsRefusedAnywhere() {
        assertThat(catalog.errorsAnywhere())
                .extracting(OperationError::code)
                .containsExactly(
                        "PATH_NOT_FOUND",
                        "METHOD_NOT_ALLOWED",
                        "UNDOCUMENTED",
                        "STORE_UNAVAILABLE",
                        "STORE_FULL",
                        "WORKSPACE_FULL",
                        "INTERNAL");
    }

    @Test
    void knowsProviderStates() {
        assertThat(catalog.providerStates()).contains("a workspace", "a user exists");
    }

    @Nested
    @DisplayName("matches a call")
    class Matches {

        @ParameterizedTest
        @CsvSource({
            "POST, /users, createUser",
            "get, /exams/exam_1, getExam",
            "DELETE, /exams/exam_1, deleteExam",
            "POST, /exams/exam_1/export/qti3-zip, exportExamToQti3",
            "GET, /practice-spaces/space_1/progress, getPracticeSpaceProgress"
        })
        void withItsOperation(String method, String path, String id) {
            assertThat(catalog.match(method, path))
                    .isEqualTo(new OperationMatch.Found(catalog.find(id).orElseThrow()));
        }

        @Test
        void ofAnotherMethodWithTheOperationsOfThePath() {
            assertThat(catalog.match("PUT", "/exams/exam_1"))
                    .isInstanceOfSatisfying(
                            OperationMatch.OtherMethod.class,
                            match -> assertThat(match.others())
                                    .extracting(Operation::id)
                                    .containsExactly("getExam", "deleteExam"));
        }

        @Test
        void ofAnOperationThatIsKnownButNotServed() {
            assertThat(catalog.match("POST", "/folders"))
                    .isEqualTo(new OperationMatch.NotServed(new UnservedOperation("POST", "/folders", "P6")));
            assertThat(catalog.match("GET", "/folders/folder_1")).isInstanceOf(OperationMatch.NotServed.class);
        }

        @ParameterizedTest
        @CsvSource({
            "POST, /user, createUser",
            "POST, /users/, createUser",
            "POST, /v1/users, createUser",
            "DELETE, /exam/exam_1, deleteExam",
            "GET, /exam/exam_1, getExam",
            "POST, /embed-session, createEmbedSession",
            "POST, /embedSessions, createEmbedSession",
            "GET, /embedsessions/embed_session_1, getEmbedSession",
            "POST, /exams/exam_1/export/qti3, exportExamToQti3",
            "POST, /exams/exam_1/qti3-zip, exportExamToQti3",
            "GET, /practice-spaces/space_1/progres, getPracticeSpaceProgress",
            "GET, /practicespaces/space_1, getPracticeSpace"
        })
        void ofAnUnknownPathWithTheNearestOperation(String method, String path, String nearest) {
            assertThat(catalog.match(method, path))
                    .isEqualTo(
                            new OperationMatch.UnknownPath(catalog.find(nearest).orElseThrow()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "/", "/nowhere/near/anything", "users"})
        void ofNothingThatIsKnown(String path) {
            assertThat(catalog.match("GET", path)).isInstanceOf(OperationMatch.UnknownPath.class);
        }
    }

    @Nested
    @DisplayName("has errors that")
    class Errors {

        @Test
        void sayTheirText() {
            OperationError error = new OperationError("E", 400, "Not (that).", "G12", Tier.M);

            assertThat(error.says("Not (that).")).isTrue();
            assertThat(error.says("Not (that). Or so.")).isFalse();
            assertThat(error.namesSomething()).isFalse();
        }

        @Test
        void sayTheirTextAroundWhatTheyName() {
            OperationError error = new OperationError("E", 400, "The exam \"%s\" is gone.", "G12", Tier.M);

            assertThat(List.of("The exam \"exam_1\" is gone.", "The exam \"\n\" is gone."))
                    .allMatch(error::says);
            assertThat(error.says("The exam exam_1 is gone.")).isFalse();
            assertThat(error.namesSomething()).isTrue();
        }
    }

    private boolean isFact(String id) {
        return Facts.load().find(id).isPresent();
    }
}
