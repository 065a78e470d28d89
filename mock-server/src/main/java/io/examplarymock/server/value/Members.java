package io.examplarymock.server.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Builds objects whose members keep their order, so that the same thing is always written the same way.
 *
 * <pre>{@code
 * Map<String, Object> user = Members.start().put("id", id).put("name", name).toMap();
 * }</pre>
 */
public final class Members {
    private Map<String, Object> members = new LinkedHashMap<>();
    /** Whether an object has these members, which then nobody may change any more. */
    private boolean handedOut;

    private Members() {}

    /** Begins an object. */
    public static Members start() {
        return new Members();
    }

    /** Begins an object with the members of another. */
    public static Members startingWith(Map<String, Object> other) {
        Members started = new Members();
        started.members.putAll(other);
        return started;
    }

    /** Adds a member; its value may be {@code null}. */
    public Members put(String name, Object value) {
        own().put(name, value);
        return this;
    }

    /** Leaves out the members whose value is {@code null}. */
    public Members withoutNulls() {
        own().values().removeIf(Objects::isNull);
        return this;
    }

    /** Returns the object; nobody can change it, and what is added later is not in it. */
    public Map<String, Object> toMap() {
        handedOut = true;
        return Collections.unmodifiableMap(members);
    }

    private Map<String, Object> own() {
        if (handedOut) {
            members = new LinkedHashMap<>(members);
            handedOut = false;
        }
        return members;
    }
}
