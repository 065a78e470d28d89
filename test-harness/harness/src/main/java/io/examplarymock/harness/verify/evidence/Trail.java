package io.examplarymock.harness.verify.evidence;

import io.examplarymock.client.SessionEvent;
import java.util.List;

/**
 * An embed session that the client created, as it was when it was last seen.
 *
 * @param status the last one seen, for example {@code completed}
 * @param events what happened in it, oldest first
 */
public record Trail(String id, String status, List<SessionEvent> events) {

    public Trail {
        events = List.copyOf(events);
    }

    /** Returns how many events of a kind there were, for example {@code answered}. */
    public long count(String kind) {
        return events.stream().filter(event -> event.kind().equals(kind)).count();
    }
}
