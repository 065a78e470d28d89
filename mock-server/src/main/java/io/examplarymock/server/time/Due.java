package io.examplarymock.server.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/**
 * Something that time will do. Ordered by instant, then kind, then id.
 *
 * @param subjectId of the session or the source material to which it will happen
 */
public record Due(Instant at, Kind kind, String subjectId) implements Comparable<Due> {
    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::at).thenComparing(Due::kind).thenComparing(Due::subjectId);

    /** What time does. */
    public enum Kind {
        /** The time for an exam is over. */
        TIME_LIMIT,
        /** The seven days of a session are over. */
        EXPIRY,
        /** The processing of a source material goes one step on. */
        PROCESSING,
        /** A source material was to be kept until now. */
        REMOVAL;

        /** The name on the wire, for example {@code time-limit}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it happens to a session, and not to a source material. */
        public boolean isOfSession() {
            return this == TIME_LIMIT || this == EXPIRY;
        }
    }

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }
}
