package io.examplarymock.server.workspace;

import io.examplarymock.server.time.ClockMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The power to move time, as a type of its own: only the admin side is given one. Moving a clock makes everything happen
 * that is due on the way, in order.
 */
public final class TimeMachine {
    private final Workspaces workspaces;

    /** Moves the clocks of these workspaces. */
    public TimeMachine(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Moves a workspace's clock forward by a duration; a negative one is {@link BackwardsInTime}. */
    public List<Fired> advance(String workspaceId, Duration by) {
        return workspaces.change(workspaceId, new AdvanceClock(by, null));
    }

    /** Moves a workspace's clock forward to an instant; an earlier one is {@link BackwardsInTime}. */
    public List<Fired> advanceTo(String workspaceId, Instant to) {
        return workspaces.change(workspaceId, new AdvanceClock(null, to));
    }

    /** Freezes a workspace's clock or lets it run, at {@code target} or, if that is {@code null}, at what it shows. */
    public List<Fired> set(String workspaceId, ClockMode mode, Instant target) {
        return workspaces.change(workspaceId, new SetClock(mode, target));
    }
}
