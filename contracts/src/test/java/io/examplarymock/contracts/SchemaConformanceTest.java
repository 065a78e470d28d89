package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.SchemaViolation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

@DisplayName("The bodies of the committed pacts")
class SchemaConformanceTest {
    /** Schemas of good requests and answers, by method and path; ids in the path are written {@code *}. */
    private static final Map<String, Bodies> OPERATIONS = Map.ofEntries(
            Map.entry("POST /users", new Bodies("user/create", "user/user")),
            Map.entry("GET /me", new Bodies(null, "user/me")),
            Map.entry("POST /exams", new Bodies("exam/create", "exam/exam")),
            Map.entry("GET /exams/*", new Bodies(null, "exam/exam")),
            Map.entry("POST /exams/*/export/qti3-zip", new Bodies(null, "exam/export-qti3")),
            Map.entry("POST /practice-spaces", new Bodies("practice-space/create", "practice-space/practice-space")),
            Map.entry("GET /practice-spaces/*", new Bodies(null, "practice-space/practice-space")),
            Map.entry("GET /practice-spaces/*/progress", new Bodies(null, "practice-space/progress")),
            Map.entry("POST /embed-sessions", new Bodies("embed-session/create", "embed-session/session")),
            Map.entry("GET /embed-sessions/*", new Bodies(null, "embed-session/session")));

    private record Bodies(String request, String response) {}

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
        if (interaction.required("type").asString().equals("Asynchronous/Messages")) {
            judgeMessage(interaction);
            return;
        }
        JsonNode request = interaction.required("request");
        JsonNode response = interaction.required("response");
        JsonNode asked = request.at("/body/content");
        JsonNode answered = response.at("/body/content");
        if (response.required("status").asInt() >= 400) {
            fits(answered, answered.has("errors") ? "errors/schema-violations" : "errors/error");
            return;
        }
        Bodies schemas = OPERATIONS.get(operation(request));
        if (!asked.isMissingNode()) {
            fits(asked, schemas.request());
        }
        if (!answered.isMissingNode()) {
            fits(answered, schemas.response());
        }
        if (answered.has("flow")) {
            String flow = "flows/" + answered.path("flow").asString();
            fits(answered.path("presets"), flow + "/presets");
            if (answered.path("status").asString().equals("completed")) {
                fits(answered.path("outputs"), flow + "/outputs");
            }
        }
    }

    /** What a page posts, or the query of a redirect. */
    private static void judgeMessage(JsonNode interaction) {
        JsonNode contents = interaction.at("/contents/content");
        String flow = interaction.at("/providerStates/0/params/flow").asString();
        if (!contents.has("outputs")) {
            fits(contents, "return-url/" + flow);
            return;
        }
        fits(contents, "events/embed-status-update");
        if (contents.path("status").asString().equals("completed")) {
            fits(contents.path("outputs"), "flows/" + flow + "/outputs");
        }
    }

    private static String operation(JsonNode request) {
        return request.required("method").asString() + " "
                + request.required("path").asString().replaceAll("/(exam|space|embed_session)_[^/]+", "/*");
    }

    private static void fits(JsonNode body, String schema) {
        assertThat(SchemaCatalog.load().validate(schema, body).violations())
                .extracting(SchemaViolation::sentence)
                .as(schema)
                .isEmpty();
    }
}
