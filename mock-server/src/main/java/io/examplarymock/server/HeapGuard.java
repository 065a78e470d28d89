package io.examplarymock.server;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import javax.management.NotificationEmitter;

/**
 * Notices that the heap is nearly used up, so that what would add to it is refused before the process ends for want of
 * memory, while reading and deleting go on. Asking costs one look at a field until the JVM itself raises the suspicion;
 * whoever asks then has it collect garbage, to see what is really left.
 */
final class HeapGuard {
    /** The heap is that of the whole process, however many mocks run in it. */
    static final HeapGuard OF_PROCESS = new HeapGuard();

    private static final long MIB = 1024 * 1024;
    /** What requests need while they are answered. */
    private static final long LEAST_RESERVE = 24 * MIB;
    /** Until so many calls have asked there is nothing to fear, and a start need not load what watches. */
    private static final int FIRST_CALLS = 20;
    /** Between two collections at least this many times as much time passes as the last one took. */
    private static final int PAUSE_FACTOR = 10;

    private final AtomicInteger calls = new AtomicInteger();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile boolean suspected = true;
    private volatile boolean isFull;
    private volatile Watch watch;
    /** Guarded by the lock, by {@link System#nanoTime}. */
    private long lookAgainAt;

    private HeapGuard() {}

    /** The part of the heap where what stays ends up, and how much of it may be used after a collection. */
    private record Watch(MemoryPoolMXBean pool, long limit) {
        long used() {
            return pool.getCollectionUsage().getUsed();
        }
    }

    /** Returns what there is too little of, and what to do; empty if all is well. */
    Optional<String> shortage() {
        return suspected ? look() : Optional.empty();
    }

    private Optional<String> look() {
        Watch watched = watch;
        if (watched == null) {
            if (calls.incrementAndGet() < FIRST_CALLS) {
                return Optional.empty();
            }
            watched = begin();
        }
        if (watched.pool() == null) {
            suspected = false;
            return Optional.empty();
        }
        collectOnceInAWhile();
        // So that it does not change its mind with every call, some more has to become free than was too much.
        long enough = isFull ? watched.limit() * 95 / 100 : watched.limit();
        long used = watched.used();
        isFull = used >= enough;
        if (isFull) {
            return Optional.of("memory is nearly used up (" + used / MIB + " MiB of the heap are in use, and less than "
                    + enough / MIB + " must be before something is added); delete what is not needed, reset or remove"
                    + " workspaces, or start the mock with more memory (-Xmx)");
        }
        if (watched.pool().getUsage().getUsed() < watched.limit()) {
            suspected = false;
            // A collection between the two looks has been reported already, and would not be again.
            suspected = watched.used() >= watched.limit();
        }
        return Optional.empty();
    }

    private void collectOnceInAWhile() {
        if (!looking.tryLock()) {
            return;
        }
        try {
            long begin = System.nanoTime();
            if (begin - lookAgainAt >= 0) {
                System.gc();
                long end = System.nanoTime();
                lookAgainAt = end + PAUSE_FACTOR * (end - begin);
            }
        } finally {
            looking.unlock();
        }
    }

    private synchronized Watch begin() {
        if (watch == null) {
            watch = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP
                            && pool.isUsageThresholdSupported()
                            && pool.isCollectionUsageThresholdSupported())
                    .findFirst()
                    .map(this::watch)
                    .orElse(new Watch(null, 0));
        }
        return watch;
    }

    private Watch watch(MemoryPoolMXBean pool) {
        long heap = Runtime.getRuntime().maxMemory();
        long most = pool.getUsage().getMax() < 0 ? heap : pool.getUsage().getMax();
        long limit = Math.min(most * 85 / 100, Math.max(most * 3 / 5, heap - Math.max(LEAST_RESERVE, heap / 5)));
        ((NotificationEmitter) ManagementFactory.getMemoryMXBean())
                .addNotificationListener((notification, nothing) -> suspected = true, null, null);
        // Both belong to the process: whoever has set them before us is told as before.
        if (pool.getUsageThreshold() == 0) {
            pool.setUsageThreshold(limit);
        }
        if (pool.getCollectionUsageThreshold() == 0) {
            pool.setCollectionUsageThreshold(limit);
        }
        return new Watch(pool, limit);
    }
}
