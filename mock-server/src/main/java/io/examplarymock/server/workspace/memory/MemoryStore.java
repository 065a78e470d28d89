package io.examplarymock.server.workspace.memory;

import io.examplarymock.server.workspace.Change;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.WorkspaceStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps workspaces on the heap. Changes of one workspace exclude each other; reading never waits. */
public final class MemoryStore implements WorkspaceStore {
    private final Map<String, Cell> cells = new ConcurrentHashMap<>();
    private final Directory directory = new Directory();

    @Override
    public Optional<Workspace> find(String workspaceId) {
        return Optional.ofNullable(cells.get(workspaceId)).map(cell -> cell.state);
    }

    @Override
    public Optional<String> idOfKey(String apiKey) {
        return directory.idOfKey(apiKey);
    }

    @Override
    public Optional<String> idOfSession(String sessionId) {
        return directory.idOfSession(sessionId);
    }

    @Override
    public List<Workspace> all() {
        return cells.values().stream().map(cell -> cell.state).toList();
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public boolean add(Workspace workspace) {
        // The cell comes first, so that whoever finds the key finds the workspace too.
        Cell cell = new Cell(workspace);
        if (cells.putIfAbsent(workspace.id(), cell) != null) {
            return false;
        }
        boolean added = false;
        try {
            added = directory.claim(workspace).isPresent();
        } finally {
            if (!added) {
                cells.remove(workspace.id(), cell);
            }
        }
        return added;
    }

    @Override
    public void remove(String workspaceId) {
        Cell cell = cells.remove(workspaceId);
        if (cell != null) {
            synchronized (cell) {
                directory.release(cell.state);
            }
        }
    }

    @Override
    public <R> Optional<Change<R>> apply(String workspaceId, Command<R> command, Instant systemNow) {
        Cell cell = cells.get(workspaceId);
        if (cell == null) {
            return Optional.empty();
        }
        synchronized (cell) {
            Workspace before = cell.state;
            Instant now = systemNow.isBefore(cell.changedAt) ? cell.changedAt : systemNow;
            Change<R> change = before.after(command, now);
            Directory.Claim claim = directory.claim(command, before, change);
            cell.state = change.workspace();
            cell.changedAt = now;
            claim.settle();
            return Optional.of(change);
        }
    }

    private static final class Cell {
        private volatile Workspace state;
        /** The time of the latest change; the next one is not earlier, whatever becomes of the machine's clock. */
        private Instant changedAt = Instant.MIN;

        private Cell(Workspace state) {
            this.state = state;
        }
    }
}
