package io.examplarymock.server.workspace;

import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.time.WorkspaceClock;
import java.time.Instant;

/**
 * How workspaces come to be.
 *
 * @param openKeys whether a well-formed key opens its own workspace on first use
 * @param maxWorkspaces how many there may be
 * @param clockMode how a new or reset workspace's clock behaves
 * @param clockStart what that clock shows first; {@code null} for the present instant
 * @param seed makes ids repeatable; {@code null} makes them unguessable
 * @param standIns what stands in for keys that no workspace has, which are then never kept; {@code null} if such keys are
 *     the mock's own
 */
public record WorkspacePolicy(
        boolean openKeys, int maxWorkspaces, ClockMode clockMode, Instant clockStart, Long seed, StandInKeys standIns) {

    IdSecret secretFor(String apiKey) {
        return seed == null ? IdSecret.random() : IdSecret.seeded(seed, apiKey);
    }

    WorkspaceClock clockAt(Instant systemNow) {
        Instant start = clockStart == null ? systemNow : clockStart;
        return clockMode == ClockMode.FROZEN
                ? WorkspaceClock.frozenAt(start)
                : WorkspaceClock.runningFrom(start, systemNow);
    }
}
