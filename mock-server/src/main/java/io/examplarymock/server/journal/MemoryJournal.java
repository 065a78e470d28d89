package io.examplarymock.server.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * A journal in memory: bounded in number, and with all others in bytes. Keys are masked when it is read: most exchanges
 * never are, and masking takes longer than all the rest of keeping them.
 */
final class MemoryJournal implements Journal {
    private final Deque<KeptExchange> kept = new ArrayDeque<>();
    private final int limit;
    private final AtomicLong bytesOfAll;
    private final long bytesAllowed;
    private long last;
    private long evicted;

    MemoryJournal(int limit, AtomicLong bytesOfAll, long bytesAllowed) {
        this.limit = limit;
        this.bytesOfAll = bytesOfAll;
        this.bytesAllowed = bytesAllowed;
    }

    @Override
    public synchronized void record(LongFunction<Exchange> exchange) {
        if (limit == 0) {
            return;
        }
        KeptExchange newest = new KeptExchange(exchange.apply(++last));
        kept.addLast(newest);
        long bytes = bytesOfAll.addAndGet(newest.weight());
        while (kept.size() > limit || (kept.size() > 1 && bytes > bytesAllowed)) {
            bytes = bytesOfAll.addAndGet(-kept.removeFirst().weight());
            evicted++;
        }
    }

    @Override
    public JournalPage after(long id) {
        List<KeptExchange> later;
        long lastThen;
        long evictedThen;
        synchronized (this) {
            later = kept.stream().filter(each -> each.id() > id).toList();
            lastThen = last;
            evictedThen = evicted;
        }
        // Whoever reads holds up nobody who writes for longer than that took.
        return new JournalPage(later.stream().map(MemoryJournal::read).toList(), lastThen, evictedThen);
    }

    @Override
    public Optional<Exchange> find(long id) {
        Optional<KeptExchange> found;
        synchronized (this) {
            found = kept.stream().filter(each -> each.id() == id).findFirst();
        }
        return found.map(MemoryJournal::read);
    }

    private static Exchange read(KeptExchange kept) {
        return kept.exchange().masked();
    }

    @Override
    public synchronized void clear() {
        kept.forEach(each -> bytesOfAll.addAndGet(-each.weight()));
        kept.clear();
        evicted = 0;
    }
}
