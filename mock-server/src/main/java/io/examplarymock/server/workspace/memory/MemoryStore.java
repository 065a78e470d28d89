package io.examplarymock.server.workspace.memory;

import io.examplarymock.server.session.Session;
import io.examplarymock.server.workspace.Change;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.CreateSession;
import io.examplarymock.server.workspace.InUseElsewhere;
import io.examplarymock.server.workspace.ResetWorkspace;
import io.examplarymock.server.workspace.RestoreWorkspace;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.WorkspaceStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps workspaces on the heap. Changes of one workspace exclude each other; reading never waits. */
public final class MemoryStore implements WorkspaceStore {
    private final Map<String, Cell> cells = new ConcurrentHashMap<>();
    private final Map<String, String> idByKey = new ConcurrentHashMap<>();
    private final Map<String, String> idBySession = new ConcurrentHashMap<>();

    @Override
    public Optional<Workspace> find(String workspaceId) {
        return Optional.ofNullable(cells.get(workspaceId)).map(cell -> cell.state);
    }

    @Override
    public Optional<String> idOfKey(String apiKey) {
        return Optional.ofNullable(idByKey.get(apiKey));
    }

    @Override
    public Optional<String> idOfSession(String sessionId) {
        return Optional.ofNullable(idBySession.get(sessionId));
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
        Set<String> taken = new HashSet<>();
        for (String key : workspace.keys()) {
            if (idByKey.putIfAbsent(key, workspace.id()) != null) {
                taken.forEach(mine -> idByKey.remove(mine, workspace.id()));
                cells.remove(workspace.id(), cell);
                return false;
            }
            taken.add(key);
        }
        sessionIds(workspace).forEach(id -> idBySession.put(id, workspace.id()));
        return true;
    }

    @Override
    public void remove(String workspaceId) {
        Cell cell = cells.remove(workspaceId);
        if (cell != null) {
            synchronized (cell) {
                cell.state.keys().forEach(key -> idByKey.remove(key, workspaceId));
                sessionIds(cell.state).forEach(id -> idBySession.remove(id, workspaceId));
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
            Change<R> change = before.after(command, systemNow);
            index(command, before, change);
            cell.state = change.workspace();
            return Optional.of(change);
        }
    }

    /** Keeps the ways from a session and from a key to the workspace; no other command changes which there are. */
    @SuppressWarnings("ReferenceEquality") // Users are immutable: the same ones have the same keys.
    private void index(Command<?> command, Workspace before, Change<?> change) {
        boolean otherKeys =
                change.workspace().content().users() != before.content().users()
                        && !change.workspace()
                                .content()
                                .users()
                                .keys()
                                .equals(before.content().users().keys());
        Set<String> keys = otherKeys ? change.workspace().keys() : Set.of();
        keys.forEach(key -> refuseKeyElsewhere(key, before.id()));
        if (command instanceof CreateSession && change.result() instanceof Session created) {
            idBySession.put(created.id(), before.id());
        } else if (command instanceof ResetWorkspace || command instanceof RestoreWorkspace) {
            Set<String> kept = sessionIds(change.workspace()).collect(Collectors.toSet());
            kept.forEach(id -> refuseElsewhere(id, before.id()));
            sessionIds(before).filter(id -> !kept.contains(id)).forEach(id -> idBySession.remove(id, before.id()));
            kept.forEach(id -> idBySession.put(id, before.id()));
        }
        if (otherKeys) {
            before.keys().stream().filter(key -> !keys.contains(key)).forEach(key -> idByKey.remove(key, before.id()));
            keys.forEach(key -> idByKey.put(key, before.id()));
        }
    }

    private void refuseKeyElsewhere(String key, String workspaceId) {
        String holder = idByKey.get(key);
        if (holder != null && !holder.equals(workspaceId)) {
            throw InUseElsewhere.key(key, holder);
        }
    }

    private void refuseElsewhere(String sessionId, String workspaceId) {
        String holder = idBySession.get(sessionId);
        if (holder != null && !holder.equals(workspaceId)) {
            throw InUseElsewhere.session(sessionId, holder);
        }
    }

    private static Stream<String> sessionIds(Workspace workspace) {
        return Stream.concat(
                workspace.sessions().all().stream().map(Session::id), workspace.sessions().deleted().keySet().stream());
    }

    private static final class Cell {
        private volatile Workspace state;

        private Cell(Workspace state) {
            this.state = state;
        }
    }
}
