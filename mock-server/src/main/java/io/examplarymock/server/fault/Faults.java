package io.examplarymock.server.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are armed, by workspace. */
public final class Faults {
    /** How many faults one workspace may have armed at a time. */
    public static final int LIMIT = 100;

    private final FaultShelf shelf;

    /** No fault is armed, and none will be by another server. */
    public Faults() {
        this(new OwnShelf());
    }

    /** Those that lie on a shelf, which several servers may share. */
    public Faults(FaultShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Arms a fault.
     *
     * @param times how many calls it meets; {@code null} for every call until it is disarmed
     * @return the fault, or empty if the workspace has {@value #LIMIT} already
     */
    public Optional<Fault> arm(String workspaceId, Scope scope, Integer times, Effect effect) {
        Fault fault = new Fault(shelf.number(), scope, times, effect);
        boolean[] hasRoom = new boolean[1];
        shelf.change(workspaceId, before -> {
            List<Fault> after = new ArrayList<>(before);
            hasRoom[0] = after.size() < LIMIT;
            if (hasRoom[0]) {
                after.add(fault);
            }
            return after;
        });
        return hasRoom[0] ? Optional.of(fault) : Optional.empty();
    }

    /** Returns the faults that are armed by {@code now} on the workspace's clock, oldest first. */
    public List<Fault> armed(String workspaceId, Instant now) {
        return shelf.of(workspaceId).stream()
                .filter(fault -> !fault.scope().isOver(now))
                .toList();
    }

    /** Disarms all faults of a workspace. */
    public void disarm(String workspaceId) {
        if (!shelf.of(workspaceId).isEmpty()) {
            shelf.change(workspaceId, armed -> List.of());
        }
    }

    /** Disarms one fault; returns whether it was armed. */
    public boolean disarm(String workspaceId, long id) {
        boolean[] wasArmed = new boolean[1];
        shelf.change(workspaceId, armed -> {
            List<Fault> after = armed.stream().filter(fault -> fault.id() != id).toList();
            wasArmed[0] = after.size() < armed.size();
            return after;
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
        if (shelf.of(workspaceId).isEmpty()) {
            return Optional.empty();
        }
        Fault[] met = new Fault[1];
        shelf.change(workspaceId, armed -> {
            met[0] = null;
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
            return after;
        });
        return Optional.ofNullable(met[0]);
    }
}
