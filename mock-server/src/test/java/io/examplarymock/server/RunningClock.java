package io.examplarymock.server;

import io.examplarymock.server.time.SystemClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Real time, as far as a server can tell, moved by a test. */
final class RunningClock implements SystemClock {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-08T10:00:00Z"));

    void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
