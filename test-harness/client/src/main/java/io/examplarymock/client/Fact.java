package io.examplarymock.client;

import java.util.List;
import java.util.Map;

/**
 * Something that is known about the platform, or was decided where nothing is known.
 *
 * @param id for example {@code C4}
 * @param tier {@code S} documented, {@code P} seen in public, {@code M} assumed by the mock
 * @param operations ids of the operations that rest on it
 * @param errors names of the refusals that rest on it
 * @param raw all members as the mock sent them
 */
public record Fact(
        String id, String tier, String summary, List<String> operations, List<String> errors, Map<String, Object> raw) {

    static Fact of(JsonObject answer) {
        return new Fact(
                answer.text("id"),
                answer.text("tier"),
                answer.textOrEmpty("summary"),
                answer.texts("operations"),
                answer.texts("errors"),
                answer.members());
    }
}
