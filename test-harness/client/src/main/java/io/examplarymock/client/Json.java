package io.examplarymock.client;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** JSON as maps, lists, texts, numbers, booleans and nulls. The only class that knows Jackson. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static JsonObject object(String json) {
        if (read(json) instanceof Map<?, ?> members) {
            return JsonObject.of(members);
        }
        throw new UnreadableAnswer("it is no JSON object");
    }

    static List<JsonObject> objects(String json) {
        if (read(json) instanceof List<?> elements) {
            return JsonObject.all(elements);
        }
        throw new UnreadableAnswer("it is no JSON array");
    }

    private static Object read(String json) {
        try {
            return MAPPER.readValue(json, Object.class);
        } catch (JacksonException malformed) {
            throw new UnreadableAnswer("it is no JSON");
        }
    }
}
