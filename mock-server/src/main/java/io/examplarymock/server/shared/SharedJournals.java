package io.examplarymock.server.shared;

import io.examplarymock.server.journal.Exchange;
import io.examplarymock.server.journal.Journal;
import io.examplarymock.server.journal.JournalPage;
import io.examplarymock.server.journal.Journals;
import io.examplarymock.server.workspace.SharedLog;
import io.examplarymock.server.workspace.SharedLog.Line;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Journals of what clients asked any of the servers that share workspaces. What this server answered is written soon after,
 * and in any case before it shows a journal; so it shows its own exchanges at once and those of others a moment later.
 */
public final class SharedJournals implements Journals {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SharedLog log;
    private final int limit;
    private final WriteBehind unwritten;

    /**
     * Opens the journals in this log.
     *
     * @param limit how many exchanges each keeps; 0 keeps none
     * @param bytesAllowed how much may wait to be written, roughly
     */
    public SharedJournals(SharedLog log, int limit, long bytesAllowed) {
        this.log = log;
        this.limit = limit;
        this.unwritten = new WriteBehind(lines -> log.adding(lines, limit), bytesAllowed, PATIENCE);
    }

    @Override
    public Journal of(String workspaceId) {
        return new Shared(workspaceId);
    }

    @Override
    public Journal unattributed() {
        return new Shared(SharedLog.NOBODY);
    }

    @Override
    public long bytes() {
        return unwritten.bytes();
    }

    @Override
    public void forget(String workspaceId) {
        of(workspaceId).clear();
    }

    @Override
    public void close() {
        unwritten.close();
    }

    private final class Shared implements Journal {
        private final String owner;

        Shared(String owner) {
            this.owner = owner;
        }

        @Override
        public void record(LongFunction<Exchange> exchange) {
            if (limit > 0) {
                // Its number is given when it is written.
                Exchange next = exchange.apply(0);
                long now = System.nanoTime();
                unwritten.add(() -> new Line(owner, ExchangeNote.write(next), now), next.weight());
            }
        }

        @Override
        public JournalPage after(long id) {
            unwritten.flush();
            SharedLog.Page page = log.after(owner, id);
            return new JournalPage(page.lines().stream().map(ExchangeNote::read).toList(), page.last(), page.evicted());
        }

        @Override
        public Optional<Exchange> find(long id) {
            unwritten.flush();
            return log.find(owner, id).map(ExchangeNote::read);
        }

        @Override
        public void clear() {
            unwritten.flush();
            log.clear(owner);
        }
    }
}
