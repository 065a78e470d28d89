package io.examplarymock.harness.json;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes maps, lists, texts, numbers and booleans as JSON. */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** Returns the value as indented JSON. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
