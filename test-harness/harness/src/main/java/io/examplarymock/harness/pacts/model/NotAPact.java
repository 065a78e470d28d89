package io.examplarymock.harness.pacts.model;

import io.examplarymock.harness.json.JsonValue;

/** A document, or a part of it, is not what the Pact specification asks for. */
public final class NotAPact extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String expected;
    private final String found;

    NotAPact(JsonValue place, String expected, String message) {
        this(place.pointer(), expected, place.excerpt(), message, null);
    }

    NotAPact(String pointer, String expected, String found, String message, Throwable cause) {
        super(message, cause);
        this.pointer = pointer;
        this.expected = expected;
        this.found = found;
    }

    /** Returns the JSON pointer to the part that is wrong. */
    public String pointer() {
        return pointer;
    }

    /** Returns what should be there. */
    public String expected() {
        return expected;
    }

    /** Returns what is there. */
    public String found() {
        return found;
    }
}
