package io.examplarymock.server.workspace;

import java.time.Instant;

/** Deletes an embed session (fact E10). */
public record DeleteSession(String sessionId) implements Command<Void> {
    @Override
    public Change<Void> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        return new Change<>(workspace.with(workspace.sessions().without(sessionId, now)), null);
    }
}
