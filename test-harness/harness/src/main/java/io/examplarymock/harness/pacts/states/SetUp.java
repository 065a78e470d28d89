package io.examplarymock.harness.pacts.states;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * States that hold until this is closed.
 *
 * @param values what the mock generated for them
 * @param warnings what a reader should know about them
 */
public record SetUp(Map<String, Object> values, List<String> warnings, Runnable end) implements AutoCloseable {
    public SetUp {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        warnings = List.copyOf(warnings);
    }

    /** No states: those of a provider that cannot be brought into any. */
    public static SetUp none() {
        return new SetUp(Map.of(), List.of(), () -> {});
    }

    /** Returns the key of the workspace in which they hold. */
    public Optional<String> apiKey() {
        return Optional.ofNullable((String) values.get("apiKey"));
    }

    @Override
    public void close() {
        end.run();
    }
}
