package io.examplarymock.server.api;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.openapi.Description;
import io.examplarymock.server.value.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells, beside the operation that makes sessions, what each flow takes and gives: OpenAPI has no place for it. */
final class FlowSchemas {
    private static final String MESSAGE = "events/embed-status-update";

    private FlowSchemas() {}

    /** Whether it is this route that needs the explanation. */
    static boolean concern(Route route) {
        return "embed-session/create".equals(route.requestSchema());
    }

    /** Names of all schemas that belong to a flow. */
    static List<String> names() {
        return Stream.concat(flows().flatMap(flow -> schemas(flow).values().stream()), Stream.of(MESSAGE))
                .toList();
    }

    /** References to the schemas of each flow, for tools. */
    static Map<String, Object> byFlow() {
        Map<String, Object> byFlow = new LinkedHashMap<>();
        flows().forEach(flow -> {
            Map<String, Object> references = new LinkedHashMap<>();
            schemas(flow).forEach((part, schema) -> references.put(part, Description.reference(schema)));
            references.put("message", Description.reference(MESSAGE));
            byFlow.put(flow, references);
        });
        return byFlow;
    }

    /** The same for people, in Markdown. */
    static String table() {
        return """
                Presets are judged by the schema of the flow:

                | flow | presets | outputs | query of the return URL |
                | --- | --- | --- | --- |
                """
                + flows().map(FlowSchemas::row).collect(Collectors.joining())
                + "\nThe page around the embedded one hears of each change by a message that fits " + component(MESSAGE)
                + ".";
    }

    private static String row(String flow) {
        return Stream.of("presets", "outputs", "returnUrl")
                .map(part -> link(flow, part))
                .collect(Collectors.joining(" | ", "| " + flow + " | ", " |\n"));
    }

    /** A request for each flow: the schema's own example with presets of the flow. */
    static Map<String, Object> requests(String requestSchema) {
        Map<String, Object> requests = new LinkedHashMap<>();
        flows().forEach(flow -> {
            Map<String, Object> request =
                    new LinkedHashMap<>(example(requestSchema).members());
            request.put("flow", flow);
            request.put("presets", example(schemas(flow).get("presets")).members());
            requests.put(
                    flow,
                    Members.start()
                            .put("summary", "A session of " + flow)
                            .put("value", request)
                            .toMap());
        });
        return requests;
    }

    private static Stream<String> flows() {
        return Flows.all().stream().map(flow -> flow.slug());
    }

    private static Map<String, String> schemas(String flow) {
        Map<String, String> schemas = new LinkedHashMap<>();
        schemas.put("presets", "flows/" + flow + "/presets");
        schemas.put("outputs", "flows/" + flow + "/outputs");
        if (SchemaCatalog.load().contains("return-url/" + flow)) {
            schemas.put("returnUrl", "return-url/" + flow);
        }
        return schemas;
    }

    private static String link(String flow, String part) {
        String schema = schemas(flow).get(part);
        return schema == null ? "none" : component(schema);
    }

    private static String component(String schema) {
        String reference = String.valueOf(Description.reference(schema).get("$ref"));
        return '`' + reference.substring(reference.lastIndexOf('/') + 1) + '`';
    }

    private static JsonObject example(String schema) {
        return Json.parse(SchemaCatalog.load().text(schema))
                .toObject()
                .objects("examples")
                .get(0);
    }
}
