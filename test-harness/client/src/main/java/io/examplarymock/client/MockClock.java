package io.examplarymock.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A workspace's clock. It rules everything there that has to do with time: timestamps, time limits, expiry. Time only moves
 * forward; going back ends in a {@link MockException} with status 409.
 *
 * <pre>{@code
 * clock.freeze(Instant.parse("2026-01-01T10:00:00Z"));
 * List<Fired> fired = clock.advance(Duration.ofDays(7)); // what time did to sessions meanwhile, in order
 * }</pre>
 */
public final class MockClock {
    private final AdminSide admin;

    MockClock(AdminSide admin) {
        this.admin = admin;
    }

    /** How a clock behaves between two moves. */
    public enum Mode {
        /** Runs at the pace of the machine's clock. */
        SYSTEM,
        /** Stands still until it is moved. */
        FROZEN;

        private String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the present instant of the workspace. */
    public Instant now() {
        return admin.get("/clock", clock -> clock.instant("now"));
    }

    /** Returns whether the clock runs or stands still. */
    public Mode mode() {
        String name = admin.get("/clock", clock -> clock.text("mode"));
        return name.equals(Mode.FROZEN.wireName()) ? Mode.FROZEN : Mode.SYSTEM;
    }

    /** Stops the clock where it is. */
    public void freeze() {
        admin.put("/clock", Map.of("mode", Mode.FROZEN.wireName()), JsonObject::members);
    }

    /** Stops the clock at an instant, not before its present one; returns what happened on the way there. */
    public List<Fired> freeze(Instant at) {
        return set(Mode.FROZEN, at);
    }

    /** Lets the clock run from where it is. */
    public void run() {
        admin.put("/clock", Map.of("mode", Mode.SYSTEM.wireName()), JsonObject::members);
    }

    /** Sets mode and instant at once; returns what happened on the way there, in order. */
    public List<Fired> set(Mode mode, Instant now) {
        return admin.put("/clock", Map.of("mode", mode.wireName(), "now", now.toString()), Fired::all);
    }

    /** Moves the clock forward; returns what happened meanwhile, in order. A running clock goes on running. */
    public List<Fired> advance(Duration by) {
        return admin.post("/clock/advance", Map.of("by", by.toString()), Fired::all);
    }

    /** Moves the clock forward to an instant; returns what happened meanwhile, in order. */
    public List<Fired> advanceTo(Instant instant) {
        return admin.post("/clock/advance", Map.of("to", instant.toString()), Fired::all);
    }
}
