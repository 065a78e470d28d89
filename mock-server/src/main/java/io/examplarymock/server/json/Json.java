package io.examplarymock.server.json;

import io.examplarymock.server.http.Limits;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes JSON. Numbers keep every digit. */
public final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.JSON_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /**
     * Reads a body.
     *
     * @throws MalformedJson if it is no UTF-8, no JSON, or nested deeper than {@link Limits#JSON_DEPTH}
     */
    public static JsonBody parse(byte[] body) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJson("it is not encoded in UTF-8");
        }
        return parse(text);
    }

    /**
     * Reads a text.
     *
     * @throws MalformedJson if it is no JSON, or nested deeper than {@link Limits#JSON_DEPTH}
     */
    public static JsonBody parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new MalformedJson("it is empty");
            }
            return new JsonBody(node);
        } catch (JacksonException e) {
            throw new MalformedJson(MalformedJson.explain(e));
        }
    }

    /** Writes a value of maps, lists, texts, numbers, booleans and nulls in one line. */
    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Writes a value in one line, as text. */
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Writes a value for people to read. */
    public static String pretty(Object value) {
        return MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
    }
}
