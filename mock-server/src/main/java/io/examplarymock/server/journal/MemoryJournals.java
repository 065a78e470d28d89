package io.examplarymock.server.journal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Journals in memory, which end with the server. */
public final class MemoryJournals implements Journals {
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
    public MemoryJournals(int limit, long bytesAllowed) {
        this.limit = limit;
        this.bytesAllowed = bytesAllowed;
        this.unattributed = new MemoryJournal(limit, bytes, bytesAllowed);
    }

    @Override
    public Journal of(String workspaceId) {
        return byWorkspace.computeIfAbsent(workspaceId, id -> new MemoryJournal(limit, bytes, bytesAllowed));
    }

    @Override
    public Journal unattributed() {
        return unattributed;
    }

    @Override
    public long bytes() {
        return bytes.get();
    }

    @Override
    public void forget(String workspaceId) {
        Journal journal = byWorkspace.remove(workspaceId);
        if (journal != null) {
            journal.clear();
        }
    }
}
