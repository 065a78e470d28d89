package io.examplarymock.server.session;

import java.util.Locale;

/**
 * What {@code status} can say (facts C8, O10, O12). "finished" is completed, cancelled and expired.
 */
public enum SessionStatus {
    PENDING,
    STARTED,
    COMPLETED,
    CANCELLED,
    EXPIRED;

    /** The name on the wire, in lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing can happen to the session any more. */
    public boolean isFinished() {
        return compareTo(STARTED) > 0;
    }

    /** The name with its article, for sentences: {@code an expired}. */
    String withArticle() {
        return (this == EXPIRED ? "an " : "a ") + wireName();
    }
}
