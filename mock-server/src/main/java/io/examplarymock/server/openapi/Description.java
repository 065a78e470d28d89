package io.examplarymock.server.openapi;

import io.examplarymock.server.value.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a document says as a whole; {@link #of} makes the document.
 *
 * @param securitySchemes the credentials that are understood, by name
 * @param security which of them a call needs: one of these requirements
 * @param furtherSchemas names of schemas that are worth telling although no body of an operation fits them
 */
public record Description(
        String title,
        String text,
        Map<String, Object> securitySchemes,
        List<Map<String, Object>> security,
        List<String> furtherSchemas) {

    private static final Map<String, Object> SERVER = Members.start()
            .put("url", "/")
            .put("description", "The mock that serves this document")
            .toMap();

    /** Assembles the OpenAPI 3.1 document of these operations. */
    public Map<String, Object> of(List<Operation> operations) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        operations.forEach(
                operation -> paths.computeIfAbsent(Parameter.path(operation.path()), path -> new LinkedHashMap<>())
                        .put(operation.key(), operation.toJson()));
        Components components = new Components();
        Stream.concat(operations.stream().flatMap(Operation::schemas), furtherSchemas.stream())
                .forEach(components::add);
        return Members.start()
                .put("openapi", "3.1.0")
                .put("info", info())
                .put("servers", List.of(SERVER))
                .put("security", security)
                .put(
                        "tags",
                        operations.stream()
                                .map(Operation::tag)
                                .distinct()
                                .map(Operation.Tag::toJson)
                                .toList())
                .put("paths", paths)
                .put(
                        "components",
                        Members.start()
                                .put("securitySchemes", securitySchemes)
                                .put("schemas", components.toJson())
                                .toMap())
                .toMap();
    }

    /** Returns a reference to a schema in the document, for extensions; name the schema among the further ones. */
    public static Map<String, Object> reference(String schema) {
        return Components.reference(schema);
    }

    private Map<String, Object> info() {
        return Members.start()
                .put("title", title)
                .put("version", version())
                .put("description", text)
                .put("contact", Map.of("name", "Examplary Mock"))
                .put(
                        "license",
                        Members.start()
                                .put("name", "Apache-2.0")
                                .put("identifier", "Apache-2.0")
                                .toMap())
                .toMap();
    }

    private static String version() {
        return Optional.ofNullable(Description.class.getPackage().getImplementationVersion())
                .orElse("0.0.0-sources");
    }
}
