package io.examplarymock.harness.pacts.model;

import io.examplarymock.harness.json.JsonValue;

/**
 * What a request, an answer or a message holds.
 *
 * @param kind what is known of it
 * @param json the value, with the JSON pointer at which it stands in the file; missing unless it is JSON
 * @param contentType media type without parameters, in small letters; empty if none is told
 * @param rules how far the value may differ
 */
public record Body(Kind kind, JsonValue json, String contentType, MatchingRules rules) {

    /** What there is. */
    public enum Kind {
        /** Nothing is said, so that there may be any body or none. */
        UNSAID,
        /** There must be no body. */
        NONE,
        JSON,
        /** Another format than JSON. */
        OTHER
    }

    /** Returns whether the body is JSON. */
    public boolean isJson() {
        return kind == Kind.JSON;
    }
}
