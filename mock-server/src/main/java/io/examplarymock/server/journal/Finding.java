package io.examplarymock.server.journal;

import java.util.List;

/**
 * Something about a request or an answer that does not fit its schema.
 *
 * @param pointer JSON pointer to the place, from the body's root
 * @param keyword the rule's keyword, for example {@code required} or {@code unknown}
 * @param message one sentence
 * @param facts ids of the facts that the rule rests on
 */
public record Finding(String pointer, String keyword, String message, List<String> facts) {
    /** A finding that no schema made. */
    public static Finding warning(String message) {
        return new Finding("", "rule", message, List.of());
    }
}
