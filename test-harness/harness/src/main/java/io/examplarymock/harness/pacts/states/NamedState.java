package io.examplarymock.harness.pacts.states;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A provider state by its name, with what varies in it. */
public record NamedState(String name, Map<String, Object> params) {
    public NamedState {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }
}
