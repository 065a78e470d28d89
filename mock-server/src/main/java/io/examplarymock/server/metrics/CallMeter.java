package io.examplarymock.server.metrics;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the calls of each operation, and how long they took. Thread-safe, and cheap enough for every call. */
public final class CallMeter {
    /** What calls are counted under that are no operation. */
    static final String NO_OPERATION = "none";

    /** Upper bounds of the buckets, in microseconds; above the last one there is one more. */
    private static final long[] BOUNDS = {
        100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000
    };

    private final Map<String, Counts> byOperation = new ConcurrentHashMap<>();

    /**
     * Counts a call.
     *
     * @param operation the operation's id; {@code null} for a path or method that is no operation
     * @param status of the answer, 100 to 599
     * @param micros how long it took, in microseconds of real time
     */
    public void count(String operation, int status, long micros) {
        String key = operation == null ? NO_OPERATION : operation;
        Counts counts = byOperation.get(key);
        if (counts == null) {
            counts = byOperation.computeIfAbsent(key, id -> new Counts());
        }
        counts.add(status, micros);
    }

    /** Returns what was counted until now, by operation, in the order of their ids. */
    Map<String, Counts> counts() {
        return new TreeMap<>(byOperation);
    }

    /** Returns the upper bounds of the buckets in seconds; the last one is infinite. */
    static double[] boundsInSeconds() {
        double[] seconds = new double[BOUNDS.length + 1];
        for (int i = 0; i < BOUNDS.length; i++) {
            seconds[i] = BOUNDS[i] / 1e6;
        }
        seconds[BOUNDS.length] = Double.POSITIVE_INFINITY;
        return seconds;
    }

    /** The calls of one operation. */
    static final class Counts {
        private final LongAdder[] statusClasses = adders(6);
        private final LongAdder[] buckets = adders(BOUNDS.length + 1);
        private final LongAdder micros = new LongAdder();

        private void add(int status, long duration) {
            statusClasses[status / 100].increment();
            buckets[bucket(duration)].increment();
            micros.add(duration);
        }

        /** How many answers had a status from 100 times the class on. */
        long ofStatusClass(int statusClass) {
            return statusClasses[statusClass].sum();
        }

        /** How many calls lie in each bucket, and in none before it. */
        long[] buckets() {
            long[] sums = new long[buckets.length];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = buckets[i].sum();
            }
            return sums;
        }

        /** How long all calls together took. */
        double seconds() {
            return micros.sum() / 1e6;
        }

        private static int bucket(long duration) {
            int bucket = 0;
            while (bucket < BOUNDS.length && duration > BOUNDS[bucket]) {
                bucket++;
            }
            return bucket;
        }

        private static LongAdder[] adders(int count) {
            LongAdder[] adders = new LongAdder[count];
            for (int i = 0; i < count; i++) {
                adders[i] = new LongAdder();
            }
            return adders;
        }
    }
}
