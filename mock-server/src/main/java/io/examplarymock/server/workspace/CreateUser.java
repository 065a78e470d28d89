package io.examplarymock.server.workspace;

import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSequence.Mint;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import java.time.Instant;

/** Creates a user (fact E1). */
public record CreateUser(String email, String name, WorkspaceRole role) implements Command<User> {
    @Override
    public Change<User> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Mint mint = workspace.ids().mint();
        User user = User.joining(mint.next(IdKind.USER), email, name, role, now);
        return new Change<>(
                workspace.with(
                        mint,
                        workspace.content().with(workspace.content().users().with(user))),
                user);
    }
}
