package io.examplarymock.server.fuzz;

import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.server.admin.AdminRouteTable;
import io.examplarymock.server.api.KnownOperation;
import io.examplarymock.server.fuzz.Target.Side;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that can be called, with good bodies. */
final class Targets {
    private static final Map<String, Object> STUB = Map.of(
            "request",
                    Map.of("method", "GET", "urlPath", "/of-a-stub", "headers", Map.of("X-A", Map.of("equalTo", "b"))),
            "response", Map.of("status", 200, "jsonBody", Map.of("a", 1), "headers", Map.of("X-B", "c")),
            "priority", 3,
            "metadata", Map.of("a", "b"));
    private static final Map<String, Object> PATTERN = Map.of(
            "method", "ANY", "urlPathPattern", "/of-.*", "queryParameters", Map.of("a", Map.of("matches", "b+")));

    private Targets() {}

    static List<Target> all() {
        List<Target> all = new ArrayList<>();
        OperationCatalog.load()
                .all()
                .forEach(operation -> all.add(new Target(
                        Side.API,
                        operation.id(),
                        operation.method(),
                        operation.path(),
                        operation.requestSchema().map(Targets::samples).orElse(List.of()),
                        operation.requestSchema())));
        KnownOperation.all().stream()
                .limit(9)
                .forEach(known -> all.add(Target.of(Side.API, known.method(), known.path())));
        all.add(Target.of(Side.API, "GET", "/livez"));
        all.add(Target.of(Side.API, "GET", "/readyz"));
        all.add(Target.of(Side.ADMIN, "GET", "/metrics"));
        AdminRouteTable.rows()
                .forEach(row -> all.add(new Target(
                        Side.ADMIN,
                        row.operation(),
                        row.method(),
                        row.path(),
                        row.requestSchema() == null ? List.of() : samples(row.requestSchema()),
                        Optional.ofNullable(row.requestSchema()))));
        all.addAll(pages());
        all.addAll(wireMock());
        return List.copyOf(all);
    }

    private static List<Target> pages() {
        return List.of(
                Target.of(Side.PAGE, "GET", "/embeds/{token}"),
                Target.of(Side.PAGE, "GET", "/embeds/{token}/view"),
                Target.of(Side.PAGE, "GET", "/embeds/assets/page.js"),
                Target.of(Side.PAGE, "GET", "/embeds/assets/flows/take-exam.js"),
                Target.of(
                        Side.PAGE,
                        "POST",
                        "/embeds/{token}/actions",
                        Map.of("action", "open"),
                        Map.of("action", "start"),
                        Map.of("action", "answer", "questionId", "question_1", "value", "true"),
                        Map.of("action", "answer", "questionId", "question_1", "value", List.of(0, "b")),
                        Map.of("action", "generate", "wishes", Map.of("subject", "Mathematics", "count", 3)),
                        Map.of("action", "save", "outputs", Map.of("rubric", Map.of("rubricType", "holistic"))),
                        Map.of("action", "complete", "outputs", Map.of("examId", "exam_1")),
                        Map.of("action", "fail"),
                        Map.of("action", "hand-in")),
                Target.of(Side.PAGE, "POST", "/embeds/{token}/rename", Map.of("name", "New name")),
                Target.of(
                        Side.PAGE,
                        "POST",
                        "/embeds/{token}/question",
                        Map.of("id", "question_1", "title", "What is x?", "description", "", "points", 2)),
                Target.of(Side.PAGE, "POST", "/embeds/{token}/remove", Map.of("id", "question_1")),
                Target.of(Side.PAGE, "POST", "/embeds/{token}/move", Map.of("id", "question_1", "to", 0)),
                Target.of(Side.PAGE, "POST", "/embeds/{token}/next", Map.of("wish", "fractions")),
                Target.of(
                        Side.PAGE,
                        "POST",
                        "/embeds/{token}/draft",
                        Map.of("subject", "Mathematics", "language", "en", "questionType", "essay", "number", 2)),
                Target.of(Side.ADMIN, "GET", "/__admin/dashboard"),
                Target.of(Side.ADMIN, "GET", "/__admin/dashboard/returned"),
                Target.of(Side.ADMIN, "GET", "/__admin/dashboard/assets/main.js"),
                Target.of(Side.ADMIN, "POST", "/__admin/dashboard/sign-in", Map.of("token", "secret")),
                Target.of(Side.ADMIN, "POST", "/__admin/dashboard/sign-out"));
    }

    /**
     * But for what ends the server ({@code shutdown}), what may call any address ({@code recordings/start}), and delays for
     * everybody, which the documents of WireMock promise.
     */
    private static List<Target> wireMock() {
        return List.of(
                Target.of(Side.WIREMOCK, "GET", "/__admin"),
                Target.of(Side.WIREMOCK, "GET", "/__admin/mappings"),
                Target.of(Side.WIREMOCK, "POST", "/__admin/mappings", STUB),
                Target.of(Side.WIREMOCK, "DELETE", "/__admin/mappings"),
                Target.of(Side.WIREMOCK, "POST", "/__admin/mappings/import", Map.of("mappings", List.of(STUB))),
                Target.of(Side.WIREMOCK, "POST", "/__admin/mappings/remove", STUB),
                Target.of(
                        Side.WIREMOCK,
                        "POST",
                        "/__admin/mappings/find-by-metadata",
                        Map.of("matchesJsonPath", Map.of("expression", "$.a", "equalTo", "b"))),
                Target.of(
                        Side.WIREMOCK,
                        "POST",
                        "/__admin/mappings/remove-by-metadata",
                        Map.of("matchesJsonPath", "$.a")),
                Target.of(Side.WIREMOCK, "GET", "/__admin/mappings/unmatched"),
                Target.of(Side.WIREMOCK, "GET", "/__admin/mappings/{stubId}"),
                Target.of(Side.WIREMOCK, "PUT", "/__admin/mappings/{stubId}", STUB),
                Target.of(Side.WIREMOCK, "DELETE", "/__admin/mappings/{stubId}"),
                Target.of(Side.WIREMOCK, "GET", "/__admin/files"),
                Target.of(Side.WIREMOCK, "GET", "/__admin/files/a.txt"),
                Target.of(Side.WIREMOCK, "PUT", "/__admin/files/a.txt", "text"),
                Target.of(Side.WIREMOCK, "DELETE", "/__admin/files/a.txt"),
                Target.of(Side.WIREMOCK, "GET", "/__admin/scenarios"),
                Target.of(Side.WIREMOCK, "POST", "/__admin/scenarios/reset"),
                Target.of(Side.WIREMOCK, "PUT", "/__admin/scenarios/one/state", Map.of("state", "Started")),
                Target.of(Side.WIREMOCK, "GET", "/__admin/requests"),
                Target.of(Side.WIREMOCK, "DELETE", "/__admin/requests"),
                Target.of(Side.WIREMOCK, "GET", "/__admin/requests/unmatched"),
                Target.of(Side.WIREMOCK, "GET", "/__admin/requests/unmatched/near-misses"),
                Target.of(Side.WIREMOCK, "GET", "/__admin/requests/{stubId}"),
                Target.of(Side.WIREMOCK, "POST", "/__admin/requests/count", PATTERN),
                Target.of(Side.WIREMOCK, "POST", "/__admin/requests/find", PATTERN),
                Target.of(Side.WIREMOCK, "POST", "/__admin/requests/remove", PATTERN),
                Target.of(Side.WIREMOCK, "POST", "/__admin/near-misses/request-pattern", PATTERN),
                Target.of(
                        Side.WIREMOCK,
                        "POST",
                        "/__admin/near-misses/request",
                        Map.of("url", "/a", "absoluteUrl", "http://localhost/a", "method", "GET", "headers", Map.of())),
                Target.of(Side.WIREMOCK, "GET", "/__admin/recordings/status"),
                Target.of(Side.WIREMOCK, "POST", "/__admin/recordings/stop"),
                Target.of(
                        Side.WIREMOCK,
                        "POST",
                        "/__admin/recordings/snapshot",
                        Map.of("persist", false, "filters", Map.of("urlPattern", "/a"))),
                Target.of(Side.WIREMOCK, "GET", "/__admin/recorder"),
                Target.of(Side.WIREMOCK, "GET", "/__admin/settings"),
                Target.of(Side.WIREMOCK, "PATCH", "/__admin/settings/extended", Map.of("a", Map.of("b", 1))),
                Target.of(Side.WIREMOCK, "GET", "/__admin/docs"),
                Target.of(Side.WIREMOCK, "GET", "/__admin/docs/swagger"),
                Target.of(Side.WIREMOCK, "GET", "/__admin/health"),
                Target.of(Side.WIREMOCK, "GET", "/__admin/version"),
                Target.of(Side.WIREMOCK, "POST", "/__admin/reset"));
    }

    private static List<Object> samples(String schema) {
        List<Object> samples = new ArrayList<>();
        Samples.valid(schema).stream().map(JsonBody::toValue).forEach(samples::add);
        return samples;
    }
}
