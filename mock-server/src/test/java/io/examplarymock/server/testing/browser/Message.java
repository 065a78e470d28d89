package io.examplarymock.server.testing.browser;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import java.util.Map;

/**
 * A {@code message} event that the parent page received.
 *
 * @param data what was posted, as maps, lists, texts, numbers and booleans
 * @param origin {@code event.origin}
 * @param fromEmbed whether {@code event.source} is the iframe or popup that the parent opened
 */
public record Message(Object data, String origin, boolean fromEmbed) {
    /** The type of the messages of an embed page (O8). */
    public static final String TYPE = "examplary:embed-status-update";

    /** The members of the data; none if it is no object. */
    public JsonObject json() {
        return data instanceof Map<?, ?> members ? JsonObject.of(members) : new JsonObject(Map.of());
    }

    public String type() {
        return json().text("type");
    }

    public String status() {
        return json().text("status");
    }

    public JsonObject outputs() {
        return json().object("outputs");
    }

    /** The status, or all of the data if it is no status update. */
    String label() {
        return TYPE.equals(type()) && status() != null ? status() : Json.text(data);
    }
}
