package io.examplarymock.server.generation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects whose keys stay in the order in which they are given, on every JVM. */
final class Settings {

    static final Map<String, Object> NONE = Map.of();

    private Settings() {}

    static Map<String, Object> of(String key, Object value, Object... more) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put(key, value);
        for (int i = 0; i < more.length; i += 2) {
            settings.put((String) more[i], more[i + 1]);
        }
        return Collections.unmodifiableMap(settings);
    }
}
