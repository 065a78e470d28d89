package io.examplarymock.server.store.file;

import io.examplarymock.server.workspace.Workspace;
import java.time.Instant;
import java.util.function.Function;

/**
 * One workspace in memory. Its own lock guards what the next change builds on; what readers see is the state that is in
 * the file.
 */
final class Cell {
    private final String workspaceId;
    /** {@code null} before it was read from the file, before it is in the file, and once it is gone from there. */
    private volatile Workspace visible;
    /** {@code null} before it was read from the file, and once it is about to go. */
    private Workspace latest;

    /** When that came to be, as far as it did in this run of the server. */
    private Instant changedAt = Instant.MIN;

    private boolean unread;
    /** What brings it into the file; {@code null} if it was there at the start. */
    private Job coming;

    private Cell(String workspaceId, Workspace latest, boolean unread) {
        this.workspaceId = workspaceId;
        this.latest = latest;
        this.unread = unread;
    }

    /** A workspace that is in the file. */
    static Cell unread(String workspaceId) {
        return new Cell(workspaceId, null, true);
    }

    /** A workspace that is about to come into the file. */
    static Cell coming(Workspace workspace) {
        return new Cell(workspace.id(), workspace, false);
    }

    String workspaceId() {
        return workspaceId;
    }

    /** Returns what brings it into the file, or did so; {@code null} if it was there at the start. Under the lock. */
    Job comesBy() {
        return coming;
    }

    void comesBy(Job job) {
        coming = job;
    }

    /** Returns what readers see; {@code null} if there is nothing. */
    Workspace visible() {
        return visible;
    }

    void show(Workspace workspace) {
        visible = workspace;
    }

    /** Returns what the next change builds on; {@code null} if there is nothing. Under the lock. */
    Workspace latest() {
        return latest;
    }

    /** Sets what the next change builds on. Under the lock. */
    void become(Workspace workspace) {
        latest = workspace;
    }

    /** Sets what the next change builds on, and when that came to be. Under the lock. */
    void become(Workspace workspace, Instant now) {
        become(workspace);
        changedAt = now;
    }

    /** Returns the time of a change, which is not before the latest one, whatever becomes of the machine's clock. */
    Instant notBeforeLatest(Instant systemNow) {
        return systemNow.isBefore(changedAt) ? changedAt : systemNow;
    }

    /** Reads the workspace from the file, unless that has been done. Under the lock. */
    void read(Function<String, Workspace> reading) {
        if (unread) {
            latest = reading.apply(workspaceId);
            visible = latest;
            unread = false;
        }
    }
}
