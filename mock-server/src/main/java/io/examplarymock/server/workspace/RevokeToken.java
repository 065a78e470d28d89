package io.examplarymock.server.workspace;

import java.time.Instant;

/** Takes a token back that a client gives back; one that is not its own stays (A1). */
public record RevokeToken(String clientId, String token) implements Command<Void> {
    @Override
    public Change<Void> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        return new Change<>(
                workspace.with(workspace
                        .content()
                        .with(workspace.content().authorizations().revoking(clientId, token, now))),
                null);
    }
}
