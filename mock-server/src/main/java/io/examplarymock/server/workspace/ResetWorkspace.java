package io.examplarymock.server.workspace;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.ids.IdSequence;
import io.examplarymock.server.session.Sessions;
import io.examplarymock.server.time.WorkspaceClock;
import io.examplarymock.server.user.User;
import java.time.Instant;

/**
 * Empties a workspace but for its owner, and sets its clock back.
 *
 * @param secret what ids grow from now on; the seeded one again, or a fresh one so that no old id comes back
 */
public record ResetWorkspace(IdSecret secret, WorkspaceClock clock) implements Command<Void> {
    @Override
    public Change<Void> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        User owner = workspace.owner();
        Content content = Content.EMPTY.with(Content.EMPTY.users().with(owner));
        return new Change<>(
                new Workspace(
                        workspace.id(),
                        workspace.name(),
                        workspace.apiKey(),
                        owner.id(),
                        workspace.approved(),
                        IdSequence.startingWith(secret),
                        clock,
                        content,
                        Sessions.none()),
                null);
    }
}
