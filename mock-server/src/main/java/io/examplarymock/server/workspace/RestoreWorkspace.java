package io.examplarymock.server.workspace;

import io.examplarymock.server.content.Content;
import java.time.Instant;

/**
 * Puts a workspace into a state that was kept elsewhere. The workspace stays the same one: its id and key are its own, and
 * clients and tokens that name another workspace are left out.
 */
public record RestoreWorkspace(Workspace kept) implements Command<Void> {
    @Override
    public Change<Void> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Content content = kept.content().with(kept.content().authorizations().of(workspace.id()));
        return new Change<>(
                new Workspace(
                        workspace.id(),
                        kept.name(),
                        workspace.apiKey(),
                        kept.ownerUserId(),
                        kept.approved(),
                        kept.ids(),
                        kept.clock(),
                        content,
                        kept.sessions()),
                null);
    }
}
