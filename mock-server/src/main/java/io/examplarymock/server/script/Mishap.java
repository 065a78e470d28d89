package io.examplarymock.server.script;

import java.time.Duration;

/** What goes wrong between a page and the server. */
sealed interface Mishap {
    /** The server answers with this status. */
    record Failure(int status) implements Mishap {
        /** Whether a page tries again by itself: it does on 5xx, and shows any other refusal. */
        boolean isRetried() {
            return status >= 500;
        }
    }

    /** The answer takes this long. */
    record Slow(Duration delay) implements Mishap {}

    /** There is no connection for this long. */
    record Lost(Duration time) implements Mishap {}

    /** The server answers 429 and says when to come again. */
    record RateLimit(Duration retryAfter) implements Mishap {}
}
