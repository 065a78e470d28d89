package io.examplarymock.server.openapi;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.json.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schema files that a document needs, under names of classes and with references to each other. */
final class Components {
    /** Folders that only sort files: their names say nothing about what the schemas describe. */
    private static final Set<String> SORTING = Set.of("common", "errors", "events", "flows", "admin");

    /** Names that classes cannot have beside those of a language, with what they are called instead. */
    private static final Map<String, String> TAKEN = Map.of("Error", "ErrorAnswer");

    /** Lists of values, in which nothing is a schema. */
    private static final Set<String> LITERAL = Set.of("enum", "examples");

    private static final String PLACE = "#/components/schemas/";

    private final Map<String, Object> byName = new TreeMap<>();
    private final Map<String, String> schemaOfName = new TreeMap<>();

    /** Returns the reference to a schema's component. */
    static Map<String, Object> reference(String schema) {
        return Map.of("$ref", PLACE + name(schema));
    }

    /** Adds a schema and all that it refers to. */
    void add(String schema) {
        String before = schemaOfName.putIfAbsent(name(schema), schema);
        if (before != null && !before.equals(schema)) {
            throw new IllegalStateException(before + " and " + schema + " would be the same component");
        }
        if (before == null) {
            Map<String, Object> component = new LinkedHashMap<>();
            Json.parse(SchemaCatalog.load().text(schema)).toObject().members().forEach((keyword, value) -> {
                if (!keyword.equals("$schema") && !keyword.equals("$id")) {
                    component.put(keyword, rewritten(keyword, value, schema));
                }
            });
            byName.put(name(schema), component);
        }
    }

    Map<String, Object> toJson() {
        return byName;
    }

    private Object rewritten(String keyword, Object value, String schema) {
        if (keyword.equals("$ref") && value instanceof String target) {
            return moved(target, schema);
        }
        if (LITERAL.contains(keyword) && value instanceof List) {
            return value;
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, Object> copy = new LinkedHashMap<>();
            members.forEach(
                    (name, member) -> copy.put(String.valueOf(name), rewritten(String.valueOf(name), member, schema)));
            if (isArray(copy.get("type"))) {
                // OpenAPI 3.0 asked for it, and tools still do.
                copy.putIfAbsent("items", Map.of());
            }
            return copy;
        }
        return value instanceof List<?> elements
                ? elements.stream()
                        .map(element -> rewritten("", element, schema))
                        .collect(Collectors.toList())
                : value;
    }

    private static boolean isArray(Object type) {
        return "array".equals(type) || (type instanceof List<?> types && types.contains("array"));
    }

    /** Turns a reference that is relative to the schema's file into one to a component, and adds what it leads to. */
    private String moved(String target, String schema) {
        URI uri = URI.create("/" + schema + ".json").resolve(target);
        String file = uri.getPath();
        String named = file.substring(1, file.length() - ".json".length());
        add(named);
        return PLACE + name(named) + (uri.getFragment() == null ? "" : uri.getFragment());
    }

    /** Makes {@code TakeExamPresets} of {@code flows/take-exam/presets}, and {@code EmbedSession} of {@code embed-session/session}. */
    private static String name(String schema) {
        String name = "";
        for (String segment : schema.split("/", -1)) {
            String word = SORTING.contains(segment) ? "" : capitalised(segment);
            name = name.endsWith(word) ? name : name + word;
        }
        return TAKEN.getOrDefault(name, name);
    }

    private static String capitalised(String segment) {
        return Stream.of(segment.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
