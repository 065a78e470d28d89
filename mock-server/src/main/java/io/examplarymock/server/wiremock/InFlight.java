package io.examplarymock.server.wiremock;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that are being answered, so that a server that stops can let them end. */
final class InFlight {
    private final AtomicInteger count = new AtomicInteger();
    private final CountDownLatch drained = new CountDownLatch(1);
    private volatile boolean stopping;

    void enter() {
        count.incrementAndGet();
    }

    void leave() {
        if (count.decrementAndGet() == 0 && stopping) {
            drained.countDown();
        }
    }

    /** Waits until nothing is being answered, but no longer than the given time. Returns whether that was so. */
    boolean await(long millis) {
        stopping = true;
        if (count.get() == 0) {
            return true;
        }
        try {
            return drained.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
