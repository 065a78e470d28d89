package io.examplarymock.harness.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads and writes maps, lists, texts, numbers, booleans and nulls as JSON. */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** Returns the value as indented JSON. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * Returns the value of a JSON text.
     *
     * @throws IllegalArgumentException if it is no JSON; says where and why
     */
    public static Object read(String text) {
        return read(MAPPER, text);
    }

    /**
     * Returns the value of a text in YAML, of which JSON is a part.
     *
     * @throws IllegalArgumentException if it is no YAML; says where and why
     */
    public static Object readYaml(String text) {
        return read(new YAMLMapper(), text);
    }

    private static Object read(ObjectMapper mapper, String text) {
        try {
            return mapper.readValue(text, Object.class);
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation();
            String place = where == null || where.getLineNr() < 1
                    ? ""
                    : "line " + where.getLineNr() + ", column " + where.getColumnNr() + ": ";
            throw new IllegalArgumentException(
                    place + e.getOriginalMessage().lines().findFirst().orElse(""), e);
        }
    }
}
