package io.examplarymock.schemas;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON text, and says where text is no JSON. */
final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /** Returns the tree, or a missing node for text without any content; throws what Jackson throws. */
    static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /** Describes a failure to parse with its place, for example {@code line 3, column 14: ...}. */
    static String explain(JacksonException failure) {
        TokenStreamLocation place = failure.getLocation();
        return "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": " + reason(failure);
    }

    private static String reason(JacksonException failure) {
        return failure instanceof MismatchedInputException
                ? "there is something behind the end of the document"
                : Excerpt.of(failure.getOriginalMessage().lines().findFirst().orElse("unreadable"));
    }
}
