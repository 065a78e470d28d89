package io.examplarymock.server.testing.browser;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A visit of the return address.
 *
 * @param rawQuery the query as it came, empty if there was none
 */
public record Arrival(String rawQuery) {
    /** The query's parameters, decoded, in their order; of a repeated one the last. */
    public Map<String, String> query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                parameters.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return Collections.unmodifiableMap(parameters);
    }

    public String query(String name) {
        return query().get(name);
    }

    /** A parameter that is an object written as JSON. */
    public JsonObject json(String name) {
        return Json.parse(query(name)).toObject();
    }

    public String status() {
        return query("status");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
