package io.examplarymock.server.workspace;

import io.examplarymock.server.time.SystemClock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The openings of the only server that uses its workspaces. */
final class OpenedHere implements Openings {
    private final WorkspaceStore store;
    private final SystemClock clock;
    private final Map<String, Instant> lastUse = new ConcurrentHashMap<>();
    private final Instant began;

    /** Whether what an earlier run of the server opened has been looked up. Rooms are made one at a time. */
    private boolean notedOpenedEarlier;

    OpenedHere(WorkspaceStore store, SystemClock clock) {
        this.store = store;
        this.clock = clock;
        began = clock.instant();
    }

    @Override
    public void opened(String workspaceId) {
        lastUse.put(workspaceId, clock.instant());
    }

    /** Told to the second: every request comes here, and a workspace is idle for hours before it matters. */
    @Override
    public void used(String workspaceId) {
        Instant before = lastUse.get(workspaceId);
        Instant now = clock.instant();
        if (before != null && now.getEpochSecond() != before.getEpochSecond()) {
            lastUse.replace(workspaceId, before, now);
        }
    }

    @Override
    public Optional<String> removeIdlest() {
        Instant idleSince = clock.instant().minus(IDLE);
        noteOpenedEarlier();
        Optional<String> idlest = lastUse.entrySet().stream()
                .filter(use -> use.getValue().isBefore(idleSince))
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        idlest.ifPresent(store::remove);
        return idlest;
    }

    @Override
    public void forget(String workspaceId) {
        lastUse.remove(workspaceId);
    }

    /** Workspaces that were opened in an earlier run of the server count as used when this one began. */
    private void noteOpenedEarlier() {
        if (notedOpenedEarlier) {
            return;
        }
        store.all().stream()
                .filter(Workspaces::isNamedAfterItsKey)
                .forEach(workspace -> lastUse.putIfAbsent(workspace.id(), began));
        notedOpenedEarlier = true;
    }
}
