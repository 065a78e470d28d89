package io.examplarymock.server.wiremock;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes may wait, over all connections, for clients that are slow to send or to read: such clients hold no thread,
 * and this is all the memory that they can take.
 */
final class Room {
    /** As text, as values, as what is kept, in the journal and in the answer. */
    private static final long TIMES_WHILE_HANDLED = 7;

    private final long bytes;
    private final AtomicLong taken = new AtomicLong();

    Room(long bytes) {
        this.bytes = bytes;
    }

    /** A quarter of the heap, but no less than twice the longest body. */
    static Room ofHeap(long longestBody) {
        return new Room(Math.max(2 * longestBody, Runtime.getRuntime().maxMemory() / 4));
    }

    /** Takes some, or nothing if there is not enough left; returns whether it did. */
    boolean take(long wanted) {
        if (taken.addAndGet(wanted) <= bytes) {
            return true;
        }
        taken.addAndGet(-wanted);
        return false;
    }

    /** Returns what a body of this length needs beside itself while it is read and answered, and never cannot be had. */
    long toHandle(long length) {
        return Math.min(TIMES_WHILE_HANDLED * length, bytes / 2);
    }

    void giveBack(long given) {
        taken.addAndGet(-given);
    }

    long taken() {
        return taken.get();
    }
}
