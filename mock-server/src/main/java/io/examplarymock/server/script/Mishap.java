package io.examplarymock.server.script;

import java.time.Duration;

/** What goes wrong between a page and the server. */
public sealed interface Mishap {
    /** How long a page waits before it tries again by itself. */
    Duration RETRY = Duration.ofSeconds(1);

    /** The server answers with this status. */
    record Failure(int status) implements Mishap {
        /** Whether a page tries again by itself: it does on 5xx, and shows any other refusal. */
        public boolean isRetried() {
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
