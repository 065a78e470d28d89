package io.examplarymock.server.shared;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.workspace.SharedLog.Line;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Writes lines in the order in which they come, many at once, without letting whoever adds one wait. Those that cannot be
 * written wait, up to a bound past which newer ones are lost; the log says so.
 */
final class WriteBehind implements AutoCloseable {
    private static final Logger LOG = System.getLogger("io.examplarymock.server");

    /** With what was taken to be written: else what is away would still make room once, in the middle of what is lost. */
    static final int MOST_UNSETTLED = 10_000;

    /** What is written in one transaction. */
    private static final int BATCH = 500;

    /** How long the first line waits for others to be written with. */
    private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    /** For a database that hangs, when the server ends. */
    private static final long PATIENCE_MILLIS = 2_000;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Function<List<Line>, Runnable> target;
    private final long bytesAllowed;
    private final Duration patience;
    private final Thread thread = new Thread(this::run, "examplary-mock-journal");

    private final Object monitor = new Object();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    /** How many bytes are waiting or being written; guarded by the monitor, as is all up to {@link #closed}. */
    private long bytes;

    /** How many lines were ever added and how many of them are written, or given up. */
    private long added;

    private long settled;
    /** How many lines found no room since there was some last. */
    private long lost;

    private boolean closed;

    /** Held by whoever writes. */
    private final Lock turn = new ReentrantLock();

    /** What is being written, or was refused for the time being; guarded by the turn. */
    private Batch batch;

    /** @param line made when it is written, as that takes longer than waiting */
    private record Waiting(Supplier<Line> line, long bytes) {}

    private record Batch(Runnable write, int count, long bytes) {}

    /**
     * Writes to this target.
     *
     * @param target returns what writes lines; to be run again where it is refused with an {@link ApiException}
     * @param bytesAllowed how much may wait, roughly
     * @param patience how long whoever flushes waits for others who write
     */
    WriteBehind(Function<List<Line>, Runnable> target, long bytesAllowed, Duration patience) {
        this.target = target;
        this.bytesAllowed = bytesAllowed;
        this.patience = patience;
        thread.setDaemon(true);
        thread.start();
    }

    void add(Supplier<Line> line, long size) {
        synchronized (monitor) {
            if (closed) {
                return;
            }
            if (unsettled() >= MOST_UNSETTLED || (bytes > 0 && bytes + size > bytesAllowed)) {
                if (lost++ == 0) {
                    LOG.log(
                            Level.WARNING,
                            "{0} exchanges wait to be written into the database; further ones will be missing from"
                                    + " journals until some are.",
                            unsettled());
                }
                return;
            }
            waiting.add(new Waiting(line, size));
            bytes += size;
            added++;
            if (waiting.size() == 1 || waiting.size() == BATCH) {
                monitor.notifyAll();
            }
        }
    }

    /** Returns how many bytes wait, roughly. */
    long bytes() {
        synchronized (monitor) {
            return bytes;
        }
    }

    /**
     * Returns when everything is written that was added before.
     *
     * @throws ApiException STORE_UNAVAILABLE if that cannot be at the moment
     */
    void flush() {
        long upTo = added();
        takeTurn();
        try {
            while (settled() < upTo) {
                writeSome();
            }
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn() {
        boolean taken;
        try {
            taken = turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            taken = false;
        }
        if (!taken) {
            throw ApiError.STORE_UNAVAILABLE
                    .because("the database takes longer than " + patience.toSeconds()
                            + " seconds to take in the journal; send this again when /readyz is well")
                    .retryingAfter(RETRY_AFTER);
        }
    }

    private long added() {
        synchronized (monitor) {
            return added;
        }
    }

    private long settled() {
        synchronized (monitor) {
            return settled;
        }
    }

    /** Call it with the monitor. */
    private long unsettled() {
        return added - settled;
    }

    private void writeSome() {
        try {
            if (batch == null) {
                batch = next();
            }
            batch.write.run();
        } catch (ApiException notNow) {
            throw notNow;
        } catch (RuntimeException refused) {
            missing(refused);
        }
        settle(batch);
        batch = null;
    }

    private Batch next() {
        List<Waiting> taken = new ArrayList<>();
        synchronized (monitor) {
            while (taken.size() < BATCH && !waiting.isEmpty()) {
                taken.add(waiting.remove());
            }
        }
        return new Batch(
                target.apply(taken.stream().flatMap(WriteBehind::made).toList()),
                taken.size(),
                taken.stream().mapToLong(Waiting::bytes).sum());
    }

    private static Stream<Line> made(Waiting waiting) {
        try {
            return Stream.of(waiting.line.get());
        } catch (RuntimeException defect) {
            missing(defect);
            return Stream.empty();
        }
    }

    private static void missing(RuntimeException why) {
        LOG.log(Level.ERROR, "Exchanges are missing from journals: " + why.getMessage(), why);
    }

    private void settle(Batch done) {
        synchronized (monitor) {
            settled += done.count;
            bytes -= done.bytes;
            if (lost > 0 && unsettled() < MOST_UNSETTLED / 2 && bytes < bytesAllowed / 2) {
                LOG.log(Level.WARNING, "{0} exchanges are missing from journals; from here on they are there.", lost);
                lost = 0;
            }
        }
    }

    private void run() {
        try {
            while (awaitSome()) {
                try {
                    flush();
                } catch (ApiException notNow) {
                    pause();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether there is something to write; not if nothing will be any more. */
    private boolean awaitSome() throws InterruptedException {
        synchronized (monitor) {
            while (!closed && settled == added) {
                monitor.wait();
            }
            long end = System.nanoTime() + LINGER_NANOS;
            for (long left = LINGER_NANOS;
                    !closed && waiting.size() < BATCH && left > 0;
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(monitor, left);
            }
            return !closed;
        }
    }

    private void pause() throws InterruptedException {
        synchronized (monitor) {
            long end = System.nanoTime() + PAUSE_NANOS;
            for (long left = PAUSE_NANOS; !closed && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(monitor, left);
            }
        }
    }

    /** Writes what is waiting, if it can be, and ends. */
    @Override
    public void close() {
        synchronized (monitor) {
            closed = true;
            monitor.notifyAll();
        }
        try {
            thread.join(PATIENCE_MILLIS);
            if (!thread.isAlive()) {
                flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ApiException unavailable) {
            LOG.log(Level.WARNING, "The last exchanges are missing from journals: {0}", unavailable.reason());
        }
    }
}
