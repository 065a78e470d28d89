package io.examplarymock.server.openapi;

import io.examplarymock.server.value.Members;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of the answers of an operation.
 *
 * @param status such as {@code 201}, or {@code 4XX} for several
 * @param headers what each header says, by its name
 * @param content {@code null} for an answer without a body
 */
public record Answer(String status, String description, Map<String, String> headers, Content content) {
    Map<String, Object> toJson() {
        Map<String, Object> described = new LinkedHashMap<>();
        headers.forEach((name, meaning) -> described.put(
                name,
                Members.start()
                        .put("description", meaning)
                        .put("schema", Map.of("type", "string"))
                        .toMap()));
        return Members.start()
                .put("description", description)
                .put("headers", described.isEmpty() ? null : described)
                .put("content", content == null ? null : content.toJson())
                .withoutNulls()
                .toMap();
    }
}
