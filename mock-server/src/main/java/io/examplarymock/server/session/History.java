package io.examplarymock.server.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The newest events of a session. Bounded, so that a student who changes an answer for ever fills no memory.
 *
 * @param events oldest first
 * @param dropped how many older ones made room
 */
public record History(PVector<SessionEvent> events, long dropped) {
    /** How many events one session keeps. */
    public static final int LIMIT = 1000;

    /** Nothing happened yet. */
    public static final History EMPTY = new History(TreePVector.empty(), 0);

    /** Makes a history from events kept elsewhere. */
    public static History of(List<SessionEvent> events, long dropped) {
        return new History(TreePVector.from(events), dropped);
    }

    /** Returns this history with one more event, without the oldest if there are too many. */
    public History plus(Instant at, SessionEvent.Kind kind, Map<String, Object> details) {
        SessionEvent event = new SessionEvent(dropped + events.size() + 1, at, kind, details);
        return events.size() < LIMIT
                ? new History(events.plus(event), dropped)
                : new History(events.minus(0).plus(event), dropped + 1);
    }
}
