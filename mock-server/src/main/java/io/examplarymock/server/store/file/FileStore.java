package io.examplarymock.server.store.file;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.state.Parts;
import io.examplarymock.server.state.UnreadableState;
import io.examplarymock.server.store.UnusableStore;
import io.examplarymock.server.workspace.Change;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.WorkspaceStore;
import io.examplarymock.server.workspace.memory.Directory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps workspaces in one file. A change is in the file before it is acknowledged and before anybody sees it, so that
 * nothing acknowledged is lost when the process is killed at any moment; the disk has it a second later at most. States
 * that were used are kept in memory, and reading them never waits.
 */
public final class FileStore implements WorkspaceStore {
    private final String name;
    private final Map<String, Cell> cells = new ConcurrentHashMap<>();
    private final Directory directory = new Directory();
    private final Ledger ledger;
    private final Writer writer;

    private FileStore(String name, StoreFile file) {
        this.name = name;
        file.workspaces().forEach(id -> cells.put(id, Cell.unread(id)));
        directory.load(file.keys(), file.sessions());
        ledger = new Ledger(name, file, id -> Optional.ofNullable(cells.get(id)).map(Cell::visible));
        writer = new Writer(ledger);
    }

    /**
     * Opens a store, or makes it.
     *
     * @throws UnusableStore if the file cannot be had, is in use, is damaged, or of a newer format
     */
    public static FileStore open(Path path) {
        return open(Opening.name(path), Opening.of(path));
    }

    /** Opens a file of this name for the engine. */
    static FileStore open(String name, StoreFile file) {
        FileStore store = new FileStore(name, file);
        store.writer.start();
        return store;
    }

    @Override
    public Optional<Workspace> find(String workspaceId) {
        return Optional.ofNullable(cells.get(workspaceId)).flatMap(cell -> Optional.ofNullable(seen(cell)));
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
        return cells.values().stream().map(this::seen).filter(Objects::nonNull).toList();
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public boolean add(Workspace workspace) {
        Cell cell = Cell.coming(workspace);
        Job job;
        synchronized (cell) {
            // The cell comes first, so that whoever finds the key finds the workspace too.
            if (cells.putIfAbsent(workspace.id(), cell) != null) {
                return false;
            }
            Optional<Directory.Claim> claim = Optional.empty();
            try {
                claim = directory.claim(workspace);
            } finally {
                if (claim.isEmpty()) {
                    cells.remove(workspace.id(), cell);
                }
            }
            if (claim.isEmpty()) {
                return false;
            }
            Directory.Claim claimed = claim.get();
            job = new Job(cell, Write.all(workspace), () -> cell.show(workspace), () -> {
                cells.remove(workspace.id(), cell);
                claimed.undo();
            });
            cell.comesBy(job);
            enqueue(job);
        }
        await(job);
        return true;
    }

    @Override
    public void remove(String workspaceId) {
        Cell cell = cells.get(workspaceId);
        if (cell == null) {
            return;
        }
        Job job;
        synchronized (cell) {
            cell.read(this::read);
            Workspace last = cell.latest();
            if (last == null) {
                return;
            }
            job = new Job(
                    cell,
                    Write.removal(last),
                    () -> {
                        cell.show(null);
                        cells.remove(workspaceId, cell);
                        directory.release(last);
                    },
                    () -> {});
            enqueue(job);
            cell.become(null);
        }
        await(job);
    }

    @Override
    public <R> Optional<Change<R>> apply(String workspaceId, Command<R> command, Instant systemNow) {
        Cell cell = cells.get(workspaceId);
        if (cell == null) {
            return Optional.empty();
        }
        Change<R> change;
        Job job;
        synchronized (cell) {
            cell.read(this::read);
            Workspace before = cell.latest();
            if (before == null) {
                return Optional.empty();
            }
            Instant now = cell.notBeforeLatest(systemNow);
            change = before.after(command, now);
            Workspace after = change.workspace();
            Directory.Claim claim = directory.claim(command, before, change);
            job = new Job(
                    cell,
                    Write.change(before, after, claim),
                    () -> {
                        cell.show(after);
                        claim.settle();
                    },
                    claim::undo);
            enqueue(job);
            cell.become(after, now);
        }
        await(job);
        return Optional.of(change);
    }

    /** Writes what is waiting, and lets the file go. */
    @Override
    public void close() {
        writer.close();
    }

    /** Returns what readers see of a workspace; {@code null} if there is nothing. */
    private Workspace seen(Cell cell) {
        Workspace visible = cell.visible();
        if (visible != null) {
            return visible;
        }
        Job coming;
        synchronized (cell) {
            cell.read(this::read);
            coming = cell.comesBy();
        }
        if (coming != null) {
            coming.awaitAnyEnd();
        }
        return cell.visible();
    }

    private Workspace read(String workspaceId) {
        try {
            return Parts.join(ledger.parts(workspaceId));
        } catch (UnreadableState | StoreFailure e) {
            throw new IllegalStateException(
                    "the workspace " + workspaceId + " cannot be read from " + name + ": " + e.getMessage()
                            + "; put back a copy of the file from before it was damaged",
                    e);
        }
    }

    private void enqueue(Job job) {
        if (!writer.add(job)) {
            job.lose();
            job.finish(null);
            throw ApiError.STORE_UNAVAILABLE.because("The mock is stopping, so nothing was changed.");
        }
    }

    private void await(Job job) {
        try {
            job.await();
        } catch (StoreFailure failure) {
            throw refusal(failure);
        }
    }

    private ApiException refusal(StoreFailure failure) {
        return ApiError.STORE_FULL.because(name + " cannot be written (" + failure.getMessage()
                + "), so nothing was changed, and what is there can still be read; make room and try again");
    }
}
