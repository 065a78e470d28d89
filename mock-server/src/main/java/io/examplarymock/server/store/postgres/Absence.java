package io.examplarymock.server.store.postgres;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether the database is away. While it is, one request at a time finds out whether it is back, and the others are
 * refused at once: if all waited, the server had no threads left for those that need no database.
 */
final class Absence {
    private static final Logger LOG = System.getLogger("io.examplarymock.server");
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AtomicReference<Away> away = new AtomicReference<>();

    private record Away(SQLException reason, long nextTry) {}

    boolean mayTry() {
        Away now = away.get();
        return now == null
                || (System.nanoTime() - now.nextTry >= 0
                        && away.compareAndSet(now, new Away(now.reason, System.nanoTime() + PAUSE_NANOS)));
    }

    void begins(SQLException reason) {
        if (away.getAndSet(new Away(reason, System.nanoTime() + PAUSE_NANOS)) == null) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", reason.getMessage());
        }
    }

    void isOver() {
        if (away.get() != null && away.getAndSet(null) != null) {
            LOG.log(Level.INFO, "The database answers again.");
        }
    }

    /** Returns why the database is away. */
    SQLException reason() {
        Away now = away.get();
        return now == null ? new SQLException("it was away until now") : now.reason;
    }
}
