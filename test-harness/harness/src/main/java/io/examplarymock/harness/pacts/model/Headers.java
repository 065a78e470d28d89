package io.examplarymock.harness.pacts.model;

import io.examplarymock.harness.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The headers of a request or answer, whose names are the same in any case. */
public record Headers(JsonValue values) {

    /**
     * One header.
     *
     * @param value with several values joined by commas
     */
    public record Header(String name, String value, String pointer) {}

    /** Returns a header. */
    public Optional<Header> find(String name) {
        return all().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private List<Header> all() {
        return values.names().stream()
                .map(name -> new Header(
                        name, value(values.get(name)), values.get(name).pointer()))
                .toList();
    }

    private static String value(JsonValue value) {
        Stream<JsonValue> several = value.isArray() ? value.items().stream() : Stream.of(value);
        return String.join(
                ", ", several.map(one -> one.text().orElse(one.json())).toList());
    }
}
