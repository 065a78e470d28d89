package io.examplarymock.client;

import java.util.List;

/**
 * What happened to a session.
 *
 * @param events oldest first
 * @param dropped how many older events made room for these
 */
public record SessionHistory(List<SessionEvent> events, long dropped) {

    /** Returns the events of one kind, for example {@code message-posted}, oldest first. */
    public List<SessionEvent> ofKind(String kind) {
        return events.stream().filter(event -> event.kind().equals(kind)).toList();
    }

    static SessionHistory of(JsonObject answer) {
        return new SessionHistory(
                answer.objects("events").stream().map(SessionEvent::of).toList(), answer.number("dropped"));
    }
}
