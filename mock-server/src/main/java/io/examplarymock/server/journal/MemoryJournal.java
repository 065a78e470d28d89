package io.examplarymock.server.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * A journal in memory: bounded in number, and with all others in bytes. Keys are masked when it is read: most exchanges
 * never are, and masking takes longer than all the rest of keeping them.
 */
final class MemoryJournal implements Journal {
    private final Deque<Kept> kept = new ArrayDeque<>();
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
        Exchange next = exchange.apply(++last);
        Kept newest = new Kept(next, next.weight());
        kept.addLast(newest);
        long bytes = bytesOfAll.addAndGet(newest.weight());
        while (kept.size() > limit || (kept.size() > 1 && bytes > bytesAllowed)) {
            bytes = bytesOfAll.addAndGet(-kept.removeFirst().weight());
            evicted++;
        }
    }

    @Override
    public JournalPage after(long id) {
        JournalPage now = snapshot();
        return new JournalPage(
                now.exchanges().stream()
                        .filter(exchange -> exchange.id() > id)
                        .map(Exchange::masked)
                        .toList(),
                now.last(),
                now.evicted());
    }

    @Override
    public Optional<Exchange> find(long id) {
        return snapshot().exchanges().stream()
                .filter(exchange -> exchange.id() == id)
                .findFirst()
                .map(Exchange::masked);
    }

    /** Whoever reads holds up nobody who writes for longer than this takes. */
    private synchronized JournalPage snapshot() {
        return new JournalPage(kept.stream().map(Kept::exchange).toList(), last, evicted);
    }

    @Override
    public synchronized void clear() {
        kept.forEach(each -> bytesOfAll.addAndGet(-each.weight()));
        kept.clear();
        evicted = 0;
    }

    private record Kept(Exchange exchange, long weight) {}
}
