package io.examplarymock.harness.drift.report;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.schemas.SchemaCatalog;
import java.net.URI;
import java.util.Optional;

/**
 * A place in a schema file, found from a place in what the schema describes.
 *
 * @param name of the schema
 * @param node what stands there
 */
record SchemaPlace(String name, JsonValue node) {

    static SchemaPlace root(String name) {
        return new SchemaPlace(name, JsonValue.parse(SchemaCatalog.load().text(name)));
    }

    /**
     * Goes down a pointer into an instance, with * or numbers for items.
     *
     * @return the schema of what stands there, references not followed; nothing if it is not that simple
     */
    Optional<SchemaPlace> down(String pointer) {
        SchemaPlace place = this;
        for (String step : pointer.split("/", -1)) {
            if (step.isEmpty()) {
                continue;
            }
            SchemaPlace holder = place.followed();
            JsonValue next = step.matches("\\*|\\d+")
                    ? holder.node.get("items")
                    : holder.node.get("properties").get(step.replace("~1", "/").replace("~0", "~"));
            if (!next.isPresent()) {
                return Optional.empty();
            }
            place = new SchemaPlace(holder.name, next);
        }
        return Optional.of(place);
    }

    /** Returns what a reference leads to, or this place if it is none. */
    SchemaPlace followed() {
        Optional<String> reference = node.get("$ref").text();
        if (reference.isEmpty()) {
            return this;
        }
        String[] parts = reference.get().split("#", 2);
        String target = parts[0].isEmpty()
                ? name
                : URI.create(name).resolve(parts[0]).toString().replaceFirst("\\.json$", "");
        SchemaPlace place = root(target);
        JsonValue found = place.node;
        for (String step : (parts.length == 2 ? parts[1] : "").split("/", -1)) {
            found = step.isEmpty() ? found : found.get(step);
        }
        return new SchemaPlace(target, found).followed();
    }
}
