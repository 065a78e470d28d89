package io.examplarymock.server.fault;

import io.examplarymock.server.http.Disturbance.Breakage;
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
     * Arms a fault. The parameters are those of {@link Fault}.
     *
     * @return the fault, or empty if the workspace has {@value #LIMIT} already
     */
    public Optional<Fault> arm(
            String workspaceId, String operation, Integer times, Integer status, long delayMillis, Breakage breakage) {
        Fault fault = new Fault(numbers.incrementAndGet(), operation, times, status, delayMillis, breakage);
        List<Fault> armed = byWorkspace.compute(workspaceId, (id, before) -> {
            List<Fault> after = new ArrayList<>(before == null ? List.of() : before);
            if (after.size() < LIMIT) {
                after.add(fault);
            }
            return List.copyOf(after);
        });
        return armed.contains(fault) ? Optional.of(fault) : Optional.empty();
    }

    /** Returns the armed faults, oldest first. */
    public List<Fault> armed(String workspaceId) {
        return byWorkspace.getOrDefault(workspaceId, List.of());
    }

    /** Disarms all faults of a workspace. */
    public void disarm(String workspaceId) {
        byWorkspace.remove(workspaceId);
    }

    /** Takes the oldest fault that a call of this operation meets; a fault with {@code times} is thereby used up by one. */
    public Optional<Fault> meet(String workspaceId, String operation) {
        if (!byWorkspace.containsKey(workspaceId)) {
            return Optional.empty();
        }
        Fault[] met = new Fault[1];
        byWorkspace.computeIfPresent(workspaceId, (id, armed) -> {
            List<Fault> after = new ArrayList<>(armed.size());
            for (Fault fault : armed) {
                Fault next = fault;
                if (met[0] == null && fault.meets(operation)) {
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
