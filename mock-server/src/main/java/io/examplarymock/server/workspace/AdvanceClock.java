package io.examplarymock.server.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Moves the workspace's clock forward; everything due on the way happens, in order. Exactly one of the components is
 * given.
 */
public record AdvanceClock(Duration by, Instant to) implements Command<List<Fired>> {
    public AdvanceClock {
        if ((by == null) == (to == null)) {
            throw new IllegalArgumentException("advance by a duration or to an instant");
        }
    }

    @Override
    public Change<List<Fired>> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Instant target = by == null ? to : now.plus(by);
        BackwardsInTime.refuse(now, target);
        Workspace.Settled settled = workspace.settle(target);
        return new Change<>(settled.workspace().with(workspace.clock().movedTo(target, systemNow)), settled.fired());
    }
}
