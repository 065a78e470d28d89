package io.examplarymock.server.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The faults that are armed, by workspace. */
public final class Faults {
    /** How many faults one workspace may have armed at a time. */
    public static final int LIMIT = 100;

    private final Map<String, List<Fault>> byWorkspace = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /**
     * Arms a fault.
     *
     * @param times how many calls it meets; {@code null} for every call until it is disarmed
     * @return the fault, or empty if the workspace has {@value #LIMIT} already
     */
    public Optional<Fault> arm(String workspaceId, Scope scope, Integer times, Effect effect) {
        Fault fault = new Fault(numbers.incrementAndGet(), scope, times, effect);
        List<Fault> armed = byWorkspace.compute(workspaceId, (id, before) -> {
            List<Fault> after = new ArrayList<>(before == null ? List.of() : before);
            if (after.size() < LIMIT) {
                after.add(fault);
            }
            return List.copyOf(after);
        });
        return armed.contains(fault) ? Optional.of(fault) : Optional.empty();
    }

    /** Returns the faults that are armed by {@code now} on the workspace's clock, oldest first. */
    public List<Fault> armed(String workspaceId, Instant now) {
        return byWorkspace.getOrDefault(workspaceId, List.of()).stream()
                .filter(fault -> !fault.scope().isOver(now))
                .toList();
    }

    /** Disarms all faults of a workspace. */
    public void disarm(String workspaceId) {
        byWorkspace.remove(workspaceId);
    }

    /** Disarms one fault; returns whether it was armed. */
    public boolean disarm(String workspaceId, long id) {
        boolean[] wasArmed = new boolean[1];
        byWorkspace.computeIfPresent(workspaceId, (same, armed) -> {
            List<Fault> after = armed.stream().filter(fault -> fault.id() != id).toList();
            wasArmed[0] = after.size() < armed.size();
            return after.isEmpty() ? null : after;
        });
        return wasArmed[0];
    }

    /**
     * Takes the oldest fault that a call meets; a fault with {@code times} is thereby used up by one.
     *
     * @param operation an operation of the API, or one of {@link Scope#PAGE_OPERATIONS}
     * @param session the embed session that the call concerns; nullable
     * @param now by the workspace's clock
     */
    public Optional<Fault> meet(String workspaceId, String operation, String session, Instant now) {
        if (!byWorkspace.containsKey(workspaceId)) {
            return Optional.empty();
        }
        Fault[] met = new Fault[1];
        byWorkspace.computeIfPresent(workspaceId, (id, armed) -> {
            List<Fault> after = new ArrayList<>(armed.size());
            for (Fault fault : armed) {
                if (fault.scope().isOver(now)) {
                    continue;
                }
                Fault next = fault;
                if (met[0] == null && fault.scope().meets(operation, session)) {
                    met[0] = fault;
                    next = fault.afterOneCall();
                }
                if (!next.isSpent()) {
                    after.add(next);
                }
            }
            return after.isEmpty() ? null : List.copyOf(after);
        });
        return Optional.ofNullable(met[0]);
    }
}
