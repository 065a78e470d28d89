package io.examplarymock.server.workspace;

import java.time.Instant;

/**
 * Puts a workspace into a state that was kept elsewhere. The workspace stays the same one: its id and key are its own.
 */
public record RestoreWorkspace(Workspace kept) implements Command<Void> {
    @Override
    public Change<Void> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        return new Change<>(
                new Workspace(
                        workspace.id(),
                        kept.name(),
                        workspace.apiKey(),
                        kept.ownerUserId(),
                        kept.approved(),
                        kept.ids(),
                        kept.clock(),
                        kept.content(),
                        kept.sessions()),
                null);
    }
}
