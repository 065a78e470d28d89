package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.examplarymock.schemas.FlowEntry;
import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.schemas.OperationError;
import io.examplarymock.schemas.OperationMatch;
import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.SchemaViolation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

@DisplayName("The bodies of the committed pacts")
class SchemaConformanceTest {
    private static final OperationCatalog CATALOG = OperationCatalog.load();

    @TestFactory
    Stream<DynamicTest> fitTheirSchemas() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : PactFiles.in(Path.of("pacts"))) {
            for (JsonNode interaction : PactFiles.read(file).required("interactions")) {
                tests.add(dynamicTest(
                        file.getFileName() + ": "
                                + interaction.required("description").asString(),
                        () -> judge(interaction)));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static void judge(JsonNode interaction) {
        if (interaction.has("contents")) {
            judgeMessage(interaction);
            return;
        }
        JsonNode request = interaction.required("request");
        JsonNode response = interaction.required("response");
        OperationMatch match = CATALOG.match(
                request.required("method").asString(), request.required("path").asString());
        int status = response.required("status").asInt();
        JsonNode answered = response.at("/body/content");
        if (status >= 400) {
            judgeRefusal(match, status, answered);
        } else if (match instanceof OperationMatch.Found found) {
            judgeGood(found.operation(), status, request.at("/body/content"), answered);
        } else {
            assertThat(request.required("method").asString())
                    .as("the one method that every path has beside its own")
                    .isEqualTo("OPTIONS");
        }
    }

    private static void judgeRefusal(OperationMatch match, int status, JsonNode answered) {
        List<OperationError> errors = new ArrayList<>(CATALOG.errorsAnywhere());
        if (match instanceof OperationMatch.Found found) {
            errors.addAll(found.operation().errors());
        }
        assertThat(errors).extracting(OperationError::status).contains(status);
        fits(
                answered,
                answered.has("errors")
                        ? "errors/schema-violations"
                        : answered.has("error_description") ? "errors/oauth" : "errors/error");
    }

    private static void judgeGood(Operation operation, int status, JsonNode asked, JsonNode answered) {
        assertThat(status).isEqualTo(operation.status());
        if (!asked.isMissingNode()) {
            fits(asked, operation.requestSchema().orElseThrow());
        }
        operation
                .responseSchema()
                .filter(schema -> !answered.isMissingNode())
                .ifPresent(schema -> fits(answered, schema));
        flow(answered.path("flow")).ifPresent(flow -> {
            fits(answered.path("presets"), flow.presets());
            if (answered.path("status").asString().equals("completed")) {
                fits(answered.path("outputs"), flow.outputs());
            }
        });
    }

    /** What a page posts, or the query of a redirect. */
    private static void judgeMessage(JsonNode interaction) {
        JsonNode contents = interaction.at("/contents/content");
        FlowEntry flow = flow(interaction.at("/providerStates/0/params/flow")).orElseThrow();
        if (!contents.has("outputs")) {
            fits(contents, flow.returnUrl().orElseThrow());
            return;
        }
        fits(contents, CATALOG.messageSchema());
        assertThat(flow.messages()).contains(contents.path("status").asString());
        if (contents.path("status").asString().equals("completed")) {
            fits(contents.path("outputs"), flow.outputs());
        }
    }

    private static Optional<FlowEntry> flow(JsonNode slug) {
        return slug.asStringOpt().flatMap(CATALOG::flow);
    }

    private static void fits(JsonNode body, String schema) {
        assertThat(SchemaCatalog.load().validate(schema, body).violations())
                .extracting(SchemaViolation::sentence)
                .as(schema)
                .isEmpty();
    }
}
