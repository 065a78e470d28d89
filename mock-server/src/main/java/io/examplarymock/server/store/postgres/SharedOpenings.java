package io.examplarymock.server.store.postgres;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.workspace.Openings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The openings of all replicas, by the database's clock. A replica notes the use of a workspace once a minute at most; so
 * one makes room when its latest note is an hour and a minute old. A workspace whose use is being noted, or that is being
 * changed, makes no room.
 */
final class SharedOpenings implements Openings {
    private static final Duration GRAIN = Duration.ofMinutes(1);

    /** How many notes a replica remembers; of the others it asks the database, which knows. */
    private static final int MOST = 10_000;

    private final Database database;
    private final Copies copies;

    /** When this replica noted the use of a workspace, by {@link System#nanoTime}. */
    private final Map<String, Long> noted = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    SharedOpenings(Database database, Copies copies) {
        this.database = database;
        this.copies = copies;
    }

    @Override
    public void opened(String workspaceId) {
        database.look(connection -> {
            new Rows(connection).beginUse(workspaceId);
            return null;
        });
    }

    @Override
    public void used(String workspaceId) {
        long now = System.nanoTime();
        synchronized (noted) {
            Long before = noted.get(workspaceId);
            if (before != null && now - before < GRAIN.toNanos()) {
                return;
            }
            noted.put(workspaceId, now);
        }
        boolean settled = false;
        try {
            settled = database.look(connection -> new Rows(connection).noteUse(workspaceId, GRAIN));
        } catch (ApiException refusal) {
            if (refusal.error() != ApiError.STORE_FULL) {
                throw refusal;
            }
            // Who only reads need not know that nothing can be written.
        } finally {
            if (!settled) {
                forget(workspaceId);
            }
        }
    }

    /** A connection that breaks at the end may cost a second workspace, which has been idle for as long. */
    @Override
    public Optional<String> removeIdlest() {
        Optional<String> removed = database.look(connection -> new Rows(connection).removeIdlest(IDLE.plus(GRAIN)));
        removed.ifPresent(copies::forget);
        return removed;
    }

    @Override
    public void forget(String workspaceId) {
        synchronized (noted) {
            noted.remove(workspaceId);
        }
    }
}
