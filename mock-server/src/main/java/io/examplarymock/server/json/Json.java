package io.examplarymock.server.json;

import io.examplarymock.server.http.Limits;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes JSON. Numbers keep every digit. */
public final class Json {
    static final JsonMapper MAPPER = mapper(Limits.JSON_DEPTH);
    private static final JsonMapper STATE_MAPPER = mapper(Limits.STATE_DEPTH);
    /** An answer is rarely longer; one that is makes the buffer grow. */
    private static final int USUAL_BYTES = 1024;

    /** More than any double has. */
    private static final long EXPONENT = 1000;

    private Json() {}

    /**
     * Reads a body.
     *
     * @throws MalformedJson if it is no UTF-8, no JSON, or nested deeper than {@link Limits#JSON_DEPTH}
     */
    public static JsonBody parse(byte[] body) {
        return parse(decoded(body), MAPPER);
    }

    /** Reads a workspace's document, which may be nested as deep as {@link Limits#STATE_DEPTH}; else like the others. */
    public static JsonBody parseState(byte[] document) {
        return parse(decoded(document), STATE_MAPPER);
    }

    /** Reads what {@link #ascii} wrote; else like {@link #parseState(byte[])}. */
    public static JsonBody parseState(String document) {
        return parse(document, STATE_MAPPER);
    }

    private static String decoded(byte[] body) {
        if (isAscii(body)) {
            return new String(body, StandardCharsets.US_ASCII);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJson("it is not encoded in UTF-8");
        }
    }

    private static boolean isAscii(byte[] body) {
        for (byte each : body) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a text.
     *
     * @throws MalformedJson if it is no JSON, or nested deeper than {@link Limits#JSON_DEPTH}
     */
    public static JsonBody parse(String text) {
        return parse(text, MAPPER);
    }

    private static JsonBody parse(String text, JsonMapper mapper) {
        try {
            JsonNode node = mapper.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new MalformedJson("it is empty");
            }
            refuseBoundless(node);
            return new JsonBody(node);
        } catch (JacksonException e) {
            throw new MalformedJson(MalformedJson.explain(e));
        } catch (NumberFormatException e) {
            // Of an exponent that no int holds.
            throw new MalformedJson("it has a number with an exponent beyond " + EXPONENT);
        }
    }

    /** A few letters such as 1e999999999 would become a number that fills the memory once its digits are needed. */
    private static void refuseBoundless(JsonNode node) {
        if (node.isContainer()) {
            node.forEach(Json::refuseBoundless);
        } else if (node.isBigDecimal()) {
            BigDecimal number = node.decimalValue();
            long exponent = (long) number.precision() - number.scale();
            if (Math.abs(exponent) > EXPONENT || Math.abs((long) number.scale()) > 2 * EXPONENT) {
                throw new MalformedJson("it has a number with an exponent beyond " + EXPONENT);
            }
        }
    }

    /** Writes a value of maps, lists, texts, numbers, booleans and nulls in one line. */
    public static byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator generator = MAPPER.createGenerator(bytes)) {
            write(value, generator);
        }
        return bytes.toByteArray();
    }

    /** By hand what answers are made of: looking for who can write each value takes as long as writing it. */
    private static void write(Object value, JsonGenerator generator) {
        if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Map<?, ?> members) {
            generator.writeStartObject();
            members.forEach((name, member) -> {
                generator.writeName(String.valueOf(name));
                write(member, generator);
            });
            generator.writeEndObject();
        } else if (value instanceof List<?> elements) {
            generator.writeStartArray();
            elements.forEach(element -> write(element, generator));
            generator.writeEndArray();
        } else {
            generator.writePOJO(value);
        }
    }

    /** Writes a value in one line, as text. */
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Writes a value in one line of ASCII alone, so that nothing on the way can change a character. */
    public static String ascii(Object value) {
        return STATE_MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(value);
    }

    /** Writes a value for people to read. */
    public static String pretty(Object value) {
        return MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
    }

    private static JsonMapper mapper(int depth) {
        StreamReadConstraints constraints =
                StreamReadConstraints.builder().maxNestingDepth(depth).build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
