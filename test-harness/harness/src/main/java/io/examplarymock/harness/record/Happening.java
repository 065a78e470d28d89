package io.examplarymock.harness.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * Something that happened in a session.
 *
 * @param session place of the session among all, in the order of their making
 * @param sequence within the session
 * @param kind as the history of sessions names it
 */
record Happening(Instant at, int session, long sequence, String kind, Map<String, Object> details)
        implements Comparable<Happening> {
    private static final Comparator<Happening> ORDER = Comparator.comparing(Happening::at)
            .thenComparingInt(Happening::session)
            .thenComparingLong(Happening::sequence);

    /** Whether the clock did it, and nobody had to do anything. */
    boolean isOfTime() {
        return kind.equals("expired") || "time-limit".equals(details.get("by"));
    }

    String text(String member) {
        return details.get(member) instanceof String text ? text : null;
    }

    @Override
    public int compareTo(Happening other) {
        return ORDER.compare(this, other);
    }
}
