package io.examplarymock.schemas;

import tools.jackson.databind.JsonNode;

/** Shortens what an instance holds to what fits into a sentence. */
final class Excerpt {

    private static final int LIMIT = 80;

    private Excerpt() {}

    static String of(JsonNode value) {
        return of(value.toString());
    }

    static String of(String text) {
        return text.length() <= LIMIT ? text : text.substring(0, LIMIT - 3) + "...";
    }
}
