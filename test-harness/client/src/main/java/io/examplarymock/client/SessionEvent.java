package io.examplarymock.client;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to a session.
 *
 * @param sequence 1, 2, 3 … within the session
 * @param at by the workspace's clock
 * @param kind for example {@code created}, {@code answered}, {@code completed} or {@code message-posted}
 * @param details what belongs to the kind, for example {@code status} and {@code outputs} of a posted message
 * @param raw all members as the mock sent them
 */
public record SessionEvent(
        long sequence, Instant at, String kind, Map<String, Object> details, Map<String, Object> raw) {

    static SessionEvent of(JsonObject answer) {
        return new SessionEvent(
                answer.number("sequence"),
                answer.instant("at"),
                answer.text("kind"),
                answer.object("details").members(),
                answer.members());
    }
}
