package io.examplarymock.server.session;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Something that happened to a session, in the order in which it did.
 *
 * @param sequence 1, 2, 3 … within the session
 * @param at by the workspace's clock
 * @param details what belongs to the kind: see {@link Kind}
 */
public record SessionEvent(long sequence, Instant at, Kind kind, Map<String, Object> details) {
    /** What can happen. */
    public enum Kind {
        /** The session was made. */
        CREATED,
        /** The page was loaded. */
        OPENED,
        /** The student opened the first question; {@code limitAt} if there is a time limit. */
        BEGUN,
        /** The status became started. */
        STARTED,
        /** {@code questionId}, {@code value}, {@code correct}. */
        ANSWERED,
        /** The exam was changed (F5); {@code edit} says how, and with what is beside it the change can be taken back. */
        EDITED,
        /** The status became completed; {@code by} (the action, or {@code time-limit}) and {@code outputs}. */
        COMPLETED,
        /** The status became cancelled; {@code by}: {@code cancel} or {@code fail}. */
        CANCELLED,
        /** The status became expired. */
        EXPIRED,
        /** A message for the embedding page: {@code status} and {@code outputs} (O8). */
        MESSAGE_POSTED;

        /** The name on the wire, for example {@code message-posted}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
