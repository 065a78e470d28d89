package io.examplarymock.harness.replay.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** How fast the virtual clock moves while pages are open: from one event to the next, or so many times as fast as real time. */
public final class Pace {
    private static final Duration TICK = Duration.ofMillis(200);

    private final Optional<Integer> factor;

    private Pace(Optional<Integer> factor) {
        this.factor = factor;
    }

    /** From one event to the next. */
    public static Pace instant() {
        return new Pace(Optional.empty());
    }

    /** So many times as fast as real time. */
    public static Pace times(int factor) {
        return new Pace(Optional.of(factor));
    }

    boolean isInstant() {
        return factor.isEmpty();
    }

    /** What the clock shall show now; empty for whatever comes next. */
    Optional<Instant> target(Instant begun, long begunNanos) {
        return factor.map(times ->
                begun.plus(Duration.ofNanos(System.nanoTime() - begunNanos).multipliedBy(times)));
    }

    /** Waits until it is time to look again. */
    void tick() {
        if (!isInstant()) {
            try {
                Thread.sleep(TICK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Lets a time pass at this pace: {@code pass} is told how much at once. */
    void pass(Duration time, Consumer<Duration> pass) {
        if (isInstant()) {
            pass.accept(time);
            return;
        }
        Duration left = time;
        while (left.compareTo(Duration.ZERO) > 0 && !Thread.currentThread().isInterrupted()) {
            Duration next = TICK.multipliedBy(factor.orElse(1));
            Duration part = next.compareTo(left) < 0 ? next : left;
            tick();
            pass.accept(part);
            left = left.minus(part);
        }
    }
}
