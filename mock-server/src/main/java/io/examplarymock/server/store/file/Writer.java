package io.examplarymock.server.store.file;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that writes. While it commits some changes, others come together that the next commit makes at once; so
 * many clients pay for one commit.
 */
final class Writer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Writer.class.getName());
    private static final long SYNC_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Less than the versions whose space the file keeps, so that no space is used again before a sync. */
    private static final int COMMITS_BETWEEN_SYNCS = 50;

    private final Ledger ledger;
    private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final Job end = new Job(null, null, () -> {}, () -> {});
    private final Thread thread = new Thread(this::run, "examplary-mock-store");
    private int commits;
    private long firstCommit;
    private boolean closed;

    Writer(Ledger ledger) {
        this.ledger = ledger;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /**
     * Has a change written after all that came before, and returns true; false if there will be no writing any more. Under
     * the lock of its cell.
     */
    synchronized boolean add(Job job) {
        return !closed && queue.add(job);
    }

    /** Writes what is waiting, and ends. */
    @Override
    public void close() {
        synchronized (this) {
            // Nothing may come behind the end: nobody would write it, and its caller would wait for ever.
            closed = true;
            queue.add(end);
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ledger.close();
    }

    private void run() {
        try {
            boolean ended = false;
            while (!ended) {
                Job first = commits == 0 ? queue.take() : queue.poll(untilSync(), TimeUnit.NANOSECONDS);
                List<Job> jobs = new ArrayList<>();
                if (first != null) {
                    jobs.add(first);
                    queue.drainTo(jobs);
                    ended = jobs.remove(end);
                }
                if (!jobs.isEmpty()) {
                    write(jobs);
                }
                if (commits >= COMMITS_BETWEEN_SYNCS || (commits > 0 && untilSync() <= 0)) {
                    ledger.rest();
                    commits = 0;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long untilSync() {
        return SYNC_NANOS - (System.nanoTime() - firstCommit);
    }

    private void write(List<Job> jobs) {
        try {
            ledger.write(jobs.stream().map(Job::write).toList());
        } catch (RuntimeException | Error failure) {
            // Whatever it is: those who wait must hear of it, and the next changes may fare better.
            LOG.log(Level.WARNING, "The store refused " + jobs.size() + " changes: " + failure.getMessage());
            lose(jobs, failure);
            return;
        }
        if (commits++ == 0) {
            firstCommit = System.nanoTime();
        }
        for (Job job : jobs) {
            job.keep();
            job.finish(null);
        }
    }

    /** Takes back these changes, and those that were built on them. */
    private void lose(List<Job> jobs, Throwable failure) {
        Set<Cell> cells = new LinkedHashSet<>();
        jobs.forEach(job -> cells.add(job.cell()));
        for (Cell cell : cells) {
            List<Job> lost = new ArrayList<>();
            synchronized (cell) {
                jobs.stream().filter(job -> job.cell() == cell).forEach(lost::add);
                queue.stream().filter(job -> job.cell() == cell).forEach(lost::add);
                queue.removeAll(lost);
                for (int i = lost.size() - 1; i >= 0; i--) {
                    lost.get(i).lose();
                }
                cell.become(cell.visible());
            }
            lost.forEach(job -> job.finish(failure));
        }
    }
}
