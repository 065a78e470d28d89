package io.examplarymock.server.fault;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** The faults of a server that shares its workspaces with none. */
final class OwnShelf implements FaultShelf {
    private final Map<String, List<Fault>> byWorkspace = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    @Override
    public long number() {
        return numbers.incrementAndGet();
    }

    @Override
    public List<Fault> of(String workspaceId) {
        return byWorkspace.getOrDefault(workspaceId, List.of());
    }

    @Override
    public void change(String workspaceId, UnaryOperator<List<Fault>> change) {
        byWorkspace.compute(workspaceId, (id, before) -> {
            List<Fault> after = change.apply(before == null ? List.of() : before);
            return after.isEmpty() ? null : List.copyOf(after);
        });
    }
}
