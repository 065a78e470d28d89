package io.examplarymock.server.json;

import io.examplarymock.server.value.Members;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Reads the members of an object that was judged by its schema. A member that is absent, {@code null} or of another type
 * reads as {@code null} or as empty, as the method says.
 */
public record JsonObject(Map<String, Object> members) {
    /** Reads a map whose keys are texts. */
    public static JsonObject of(Map<?, ?> map) {
        Members members = Members.start();
        map.forEach((key, value) -> members.put(String.valueOf(key), value));
        return new JsonObject(members.toMap());
    }

    /** Whether the member is there, {@code null} or not. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** Returns the text, or {@code null}. */
    public String text(String name) {
        return members.get(name) instanceof String text ? text : null;
    }

    /** Returns the whole number, or {@code null}. */
    public Integer integer(String name) {
        Object value = members.get(name);
        if (value instanceof BigDecimal decimal && decimal.stripTrailingZeros().scale() <= 0) {
            return decimal.intValue();
        }
        return value instanceof Integer || value instanceof Long ? (Integer) ((Number) value).intValue() : null;
    }

    /** Returns the boolean, or {@code null}. */
    public Boolean bool(String name) {
        return members.get(name) instanceof Boolean bool ? bool : null;
    }

    /** Returns the object's members; empty if there is none. */
    public Map<String, Object> map(String name) {
        return object(name).members();
    }

    /** Returns the object, empty if there is none. */
    public JsonObject object(String name) {
        return members.get(name) instanceof Map<?, ?> map ? of(map) : new JsonObject(Map.of());
    }

    /** Returns the texts of an array; empty if there is none. */
    public List<String> texts(String name) {
        return list(name).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** Returns the objects of an array; empty if there is none. */
    public List<JsonObject> objects(String name) {
        return list(name).stream()
                .filter(Map.class::isInstance)
                .map(element -> of((Map<?, ?>) element))
                .toList();
    }

    private List<?> list(String name) {
        return members.get(name) instanceof List<?> list ? list : List.of();
    }
}
