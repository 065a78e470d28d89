package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import java.time.Instant;

/** Instants as texts, which keep every nanosecond. */
final class Instants {
    private Instants() {}

    /** Writes an instant; {@code null} stays so. */
    static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    static Instant of(JsonObject entry, String name) {
        return Instant.parse(entry.text(name));
    }

    /** Reads an instant that may be missing. */
    static Instant optional(JsonObject entry, String name) {
        return entry.text(name) == null ? null : of(entry, name);
    }
}
