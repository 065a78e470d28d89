package io.examplarymock.server.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Writes JSON objects in the order in which their members are named. */
public final class Members {
    private Members() {}

    /** Takes names and values in turn; a member whose value is {@code null} is left out. */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        members.values().removeIf(Objects::isNull);
        return members;
    }
}
