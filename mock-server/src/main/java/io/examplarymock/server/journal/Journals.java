package io.examplarymock.server.journal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The journals of all workspaces, and one for requests that no workspace can be told for. */
public final class Journals {
    private final Map<String, Journal> byWorkspace = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final int limit;
    private final long bytesAllowed;
    private final Journal unattributed;

    /**
     * Opens empty journals.
     *
     * @param limit how many exchanges each keeps; 0 keeps none
     * @param bytesAllowed how much all of them may hold together, roughly
     */
    public Journals(int limit, long bytesAllowed) {
        this.limit = limit;
        this.bytesAllowed = bytesAllowed;
        this.unattributed = new Journal(limit, bytes, bytesAllowed);
    }

    /** Returns the journal of a workspace. */
    public Journal of(String workspaceId) {
        return byWorkspace.computeIfAbsent(workspaceId, id -> new Journal(limit, bytes, bytesAllowed));
    }

    /** Returns the journal of requests without a key that opens a workspace, preflights among them. */
    public Journal unattributed() {
        return unattributed;
    }

    /** Returns how many bytes all journals hold together, roughly. */
    public long bytes() {
        return bytes.get();
    }

    /** Forgets a workspace's journal. */
    public void forget(String workspaceId) {
        Journal journal = byWorkspace.remove(workspaceId);
        if (journal != null) {
            journal.clear();
        }
    }
}
