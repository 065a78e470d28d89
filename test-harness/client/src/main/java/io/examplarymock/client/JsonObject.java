package io.examplarymock.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object by type. Members that nobody asks for do not matter; those that are asked for must fit. */
record JsonObject(Map<String, Object> members) {

    static JsonObject of(Map<?, ?> members) {
        Map<String, Object> copy = new LinkedHashMap<>();
        members.forEach((name, value) -> copy.put((String) name, value));
        return new JsonObject(Collections.unmodifiableMap(copy));
    }

    static List<JsonObject> all(List<?> elements) {
        return elements.stream()
                .map(element -> JsonObject.of(cast("an element", element, Map.class)))
                .toList();
    }

    String text(String name) {
        return required(name, String.class);
    }

    Optional<String> optionalText(String name) {
        return optional(name, String.class);
    }

    /** The text, or an empty one. */
    String textOrEmpty(String name) {
        return optionalText(name).orElse("");
    }

    Instant instant(String name) {
        return instant(name, text(name));
    }

    Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(text -> instant(name, text));
    }

    URI uri(String name) {
        try {
            return new URI(text(name));
        } catch (URISyntaxException malformed) {
            throw new UnreadableAnswer(name + " is no address, but \"" + text(name) + "\"");
        }
    }

    long number(String name) {
        return required(name, Number.class).longValue();
    }

    Optional<Integer> optionalNumber(String name) {
        return optional(name, Number.class).map(Number::intValue);
    }

    Optional<Boolean> optionalBool(String name) {
        return optional(name, Boolean.class);
    }

    /** The object, or an empty one. */
    JsonObject object(String name) {
        return JsonObject.of(optional(name, Map.class).orElse(Map.of()));
    }

    /** The objects of the array, or none. */
    List<JsonObject> objects(String name) {
        return all(elements(name));
    }

    /** The texts of the array, or none. */
    List<String> texts(String name) {
        return elements(name).stream()
                .map(element -> cast(name, element, String.class))
                .toList();
    }

    private List<?> elements(String name) {
        return optional(name, List.class).orElse(List.of());
    }

    private <T> T required(String name, Class<T> type) {
        return optional(name, type).orElseThrow(() -> new UnreadableAnswer("it lacks " + name));
    }

    private <T> Optional<T> optional(String name, Class<T> type) {
        return Optional.ofNullable(members.get(name)).map(value -> cast(name, value, type));
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw new UnreadableAnswer(name + " is no instant, but \"" + text + "\"");
        }
    }

    private static <T> T cast(String name, Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new UnreadableAnswer(name + " has an unexpected type");
        }
        return type.cast(value);
    }
}
