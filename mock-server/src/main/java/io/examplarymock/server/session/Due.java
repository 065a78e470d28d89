package io.examplarymock.server.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/** Something that time will do to a session. Ordered by instant, then limit before expiry, then id. */
public record Due(Instant at, Kind kind, String sessionId) implements Comparable<Due> {
    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::at).thenComparing(Due::kind).thenComparing(Due::sessionId);

    /** What time does. */
    public enum Kind {
        TIME_LIMIT,
        EXPIRY;

        /** The name on the wire, for example {@code time-limit}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }
}
