package io.examplarymock.server.store.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The workspaces that were used last, in memory. What is forgotten can be read again. */
final class Copies {
    private static final int MOST = 1_000;
    private static final int TURNS = 1_024;

    private final Map<String, Copy> byId = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Copy> eldest) {
            return size() > MOST;
        }
    };

    private final Lock[] turns = new Lock[TURNS];

    Copies() {
        for (int i = 0; i < TURNS; i++) {
            turns[i] = new ReentrantLock();
        }
    }

    synchronized Optional<Copy> find(String workspaceId) {
        return Optional.ofNullable(byId.get(workspaceId));
    }

    /** Keeps a copy, unless a later one is kept already; returns it. */
    synchronized Copy keep(String workspaceId, Copy copy) {
        byId.merge(
                workspaceId,
                copy,
                (mine, other) -> mine.born() == other.born() && other.version() < mine.version() ? mine : other);
        return copy;
    }

    synchronized void forget(String workspaceId) {
        byId.remove(workspaceId);
    }

    /** What to lock for taking turns in changing a workspace; some share one. */
    Lock turnOf(String workspaceId) {
        return turns[Math.floorMod(workspaceId.hashCode(), TURNS)];
    }
}
