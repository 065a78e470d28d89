package io.examplarymock.server.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The clock of one workspace, as data: it holds no thread and never ticks by itself. A frozen clock shows one instant
 * until it is moved; a system clock runs at the machine's pace, shifted by what it was advanced.
 *
 * @param mode frozen or system
 * @param frozenAt the instant that a frozen clock shows; {@code null} for a system clock
 * @param offset how far a system clock is ahead of the machine's; zero for a frozen one
 */
public record WorkspaceClock(ClockMode mode, Instant frozenAt, Duration offset) {
    public WorkspaceClock {
        Objects.requireNonNull(mode);
        Objects.requireNonNull(offset);
        if ((mode == ClockMode.FROZEN) != (frozenAt != null)) {
            throw new IllegalArgumentException("a clock is frozen at an instant, or runs");
        }
    }

    /** A clock that runs with the machine's. */
    public static WorkspaceClock system() {
        return new WorkspaceClock(ClockMode.SYSTEM, null, Duration.ZERO);
    }

    /** A clock that stands at the given instant. */
    public static WorkspaceClock frozenAt(Instant instant) {
        return new WorkspaceClock(ClockMode.FROZEN, instant, Duration.ZERO);
    }

    /** A clock that shows {@code now} at the machine's {@code systemNow} and runs on from there. */
    public static WorkspaceClock runningFrom(Instant now, Instant systemNow) {
        return new WorkspaceClock(ClockMode.SYSTEM, null, Duration.between(systemNow, now));
    }

    /** Returns what this clock shows when the machine's shows {@code systemNow}. */
    public Instant now(Instant systemNow) {
        return mode == ClockMode.FROZEN ? frozenAt : systemNow.plus(offset);
    }

    /** Returns this clock moved so that it shows {@code target} now, in the same mode. */
    public WorkspaceClock movedTo(Instant target, Instant systemNow) {
        return mode == ClockMode.FROZEN ? frozenAt(target) : runningFrom(target, systemNow);
    }
}
