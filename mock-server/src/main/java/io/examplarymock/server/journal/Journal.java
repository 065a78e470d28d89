package io.examplarymock.server.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** The newest exchanges of one workspace. Bounded in number, and with all others in bytes; says what was evicted. */
public final class Journal {
    /** How much of a body is kept. */
    public static final int BODY_BYTES = 64 * 1024;

    private final Deque<Kept> kept = new ArrayDeque<>();
    private final int limit;
    private final AtomicLong bytesOfAll;
    private final long bytesAllowed;
    private long last;
    private long evicted;

    Journal(int limit, AtomicLong bytesOfAll, long bytesAllowed) {
        this.limit = limit;
        this.bytesOfAll = bytesOfAll;
        this.bytesAllowed = bytesAllowed;
    }

    /**
     * Keeps the exchange that {@code exchange} makes of the next number, at the cost of the oldest if need be. Keys in it
     * are masked when it is read: most exchanges never are, and masking takes longer than all the rest of keeping them.
     */
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

    /** Returns the exchanges behind the one of this id, oldest first; 0 for all. Their keys are masked. */
    public List<Exchange> after(long id) {
        return snapshot().stream()
                .filter(exchange -> exchange.id() > id)
                .map(Exchange::masked)
                .toList();
    }

    /** Finds an exchange by id. Its keys are masked. */
    public Optional<Exchange> find(long id) {
        return snapshot().stream()
                .filter(exchange -> exchange.id() == id)
                .findFirst()
                .map(Exchange::masked);
    }

    /** Whoever reads holds up nobody who writes for longer than this takes. */
    private synchronized List<Exchange> snapshot() {
        return kept.stream().map(Kept::exchange).toList();
    }

    /** Returns the newest id that was given; 0 if none was. Less than an id seen before if the journal began anew. */
    public synchronized long last() {
        return last;
    }

    /** Returns how many exchanges made room for newer ones. */
    public synchronized long evicted() {
        return evicted;
    }

    /** Forgets every exchange; numbering goes on. */
    public synchronized void clear() {
        kept.forEach(each -> bytesOfAll.addAndGet(-each.weight()));
        kept.clear();
        evicted = 0;
    }

    private record Kept(Exchange exchange, long weight) {}
}
