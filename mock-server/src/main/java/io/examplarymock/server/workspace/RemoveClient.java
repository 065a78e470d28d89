package io.examplarymock.server.workspace;

import java.time.Instant;

/** Forgets an application and all that users allowed it; answers whether it was there (A1.M). */
public record RemoveClient(String clientId) implements Command<Boolean> {
    @Override
    public Change<Boolean> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        boolean there = workspace.content().authorizations().client(clientId).isPresent();
        return new Change<>(
                workspace.with(workspace
                        .content()
                        .with(workspace.content().authorizations().without(clientId))),
                there);
    }
}
