package io.examplarymock.server.value;

import java.util.Arrays;
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
    private static final int AT_FIRST = 8;

    /** Name, value, name, value … as far as {@link #length}, while they are few. */
    private Object[] few = new Object[AT_FIRST];

    private int length;
    /** All of them, once they are more; {@code null} before. */
    private Map<String, Object> many;

    private Members() {}

    /** Begins an object. */
    public static Members start() {
        return new Members();
    }

    /** Begins an object with the members of another. */
    public static Members startingWith(Map<String, Object> other) {
        Members started = new Members();
        other.forEach(started::put);
        return started;
    }

    /** Adds a member, or replaces the value of one in its place; a value may be {@code null}. */
    public Members put(String name, Object value) {
        Objects.requireNonNull(name);
        if (many != null) {
            many.put(name, value);
            return this;
        }
        int place = FewMembers.place(few, length, name);
        if (place >= 0) {
            few[place + 1] = value;
            return this;
        }
        if (length == 2 * FewMembers.MOST) {
            many = toMany();
            many.put(name, value);
            return this;
        }
        if (length == few.length) {
            few = Arrays.copyOf(few, Math.min(2 * length, 2 * FewMembers.MOST));
        }
        few[length++] = name;
        few[length++] = value;
        return this;
    }

    /** Leaves out the members whose value is {@code null}. */
    public Members withoutNulls() {
        if (many != null) {
            many.values().removeIf(Objects::isNull);
            return this;
        }
        int kept = 0;
        for (int i = 0; i < length; i += 2) {
            if (few[i + 1] != null) {
                few[kept++] = few[i];
                few[kept++] = few[i + 1];
            }
        }
        length = kept;
        return this;
    }

    /** Returns the object; nobody can change it, and what is added later is not in it. */
    public Map<String, Object> toMap() {
        return many == null
                ? new FewMembers(Arrays.copyOf(few, length))
                : Collections.unmodifiableMap(new LinkedHashMap<>(many));
    }

    private Map<String, Object> toMany() {
        Map<String, Object> all = new LinkedHashMap<>();
        new FewMembers(Arrays.copyOf(few, length)).forEach(all::put);
        return all;
    }
}
