package io.examplarymock.server.wiremock;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes may wait, over all connections, for clients that are slow to send or to read: such clients hold no thread,
 * and this is all the memory that they can take.
 */
final class Room {
    private final long bytes;
    private final AtomicLong taken = new AtomicLong();

    Room(long bytes) {
        this.bytes = bytes;
    }

    /** A quarter of the heap, but no less than what the longest body needs. */
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

    void giveBack(long given) {
        taken.addAndGet(-given);
    }

    long taken() {
        return taken.get();
    }
}
