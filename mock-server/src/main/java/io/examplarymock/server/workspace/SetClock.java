package io.examplarymock.server.workspace;

import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.time.WorkspaceClock;
import java.time.Instant;
import java.util.List;

/**
 * Freezes the workspace's clock or lets it run.
 *
 * @param target the instant to show from now on; {@code null} keeps the present one
 */
public record SetClock(ClockMode mode, Instant target) implements Command<List<Fired>> {
    @Override
    public Change<List<Fired>> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Instant shown = target == null ? now : target;
        BackwardsInTime.refuse(now, shown);
        Workspace.Settled settled = workspace.settle(shown);
        WorkspaceClock clock = mode == ClockMode.FROZEN
                ? WorkspaceClock.frozenAt(shown)
                : WorkspaceClock.runningFrom(shown, systemNow);
        return new Change<>(settled.workspace().with(clock), settled.fired());
    }
}
