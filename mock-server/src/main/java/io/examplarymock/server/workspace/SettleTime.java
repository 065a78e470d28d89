package io.examplarymock.server.workspace;

import java.time.Instant;

/** Changes nothing itself: applying any command first lets everything happen that is due. */
public record SettleTime() implements Command<Void> {
    @Override
    public Change<Void> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        return new Change<>(workspace, null);
    }
}
