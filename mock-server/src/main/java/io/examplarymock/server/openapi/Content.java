package io.examplarymock.server.openapi;

import io.examplarymock.server.value.Members;
import java.util.List;
import java.util.Map;

/**
 * What a body holds.
 *
 * @param schemas names of the schemas of which it fits exactly one; empty if none tells
 * @param examples each an Example Object, by its name; may be empty
 */
public record Content(String mediaType, List<String> schemas, Map<String, Object> examples) {
    /** The media type of most bodies. */
    public static final String JSON = "application/json";

    /** The media type of pages. */
    public static final String HTML = "text/html";

    /** A JSON body that fits a schema. */
    public static Content json(String schema) {
        return new Content(JSON, List.of(schema), Map.of());
    }

    /** A body of which only the media type is told. */
    public static Content of(String mediaType) {
        return new Content(mediaType, List.of(), Map.of());
    }

    /** Returns this content with examples. */
    public Content showing(Map<String, Object> more) {
        return new Content(mediaType, schemas, more);
    }

    Map<String, Object> toJson() {
        return Map.of(
                mediaType,
                Members.start()
                        .put("schema", schema())
                        .put("examples", examples.isEmpty() ? null : examples)
                        .withoutNulls()
                        .toMap());
    }

    private Object schema() {
        List<Map<String, Object>> references =
                schemas.stream().map(Components::reference).toList();
        return switch (references.size()) {
            case 0 -> mediaType.endsWith("json") ? Map.of("type", "object") : null;
            case 1 -> references.get(0);
            default -> Map.of("oneOf", references);
        };
    }
}
