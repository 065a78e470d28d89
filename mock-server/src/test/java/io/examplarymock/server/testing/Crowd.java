package io.examplarymock.server.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Threads that begin together. */
public final class Crowd {
    private static final int PATIENCE_SECONDS = 120;

    private final int size;

    private Crowd(int size) {
        this.size = size;
    }

    public static Crowd of(int size) {
        return new Crowd(size);
    }

    /** Has each thread do its deed, given the thread's number, and returns what came of it in the order of the numbers. */
    public <T> List<T> each(IntFunction<T> deed) {
        ExecutorService threads = Executors.newFixedThreadPool(size);
        CyclicBarrier start = new CyclicBarrier(size);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int number = i;
                Callable<T> task = () -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return deed.apply(number);
                };
                running.add(threads.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
