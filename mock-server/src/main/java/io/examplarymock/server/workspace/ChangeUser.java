package io.examplarymock.server.workspace;

import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import java.time.Instant;

/**
 * Changes a user's name or role (facts E11, E12).
 *
 * @param name {@code null} to keep the one there is
 * @param role {@code null} to keep the one there is
 */
public record ChangeUser(String userId, String name, WorkspaceRole role) implements Command<User> {
    @Override
    public Change<User> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        User user = workspace.content().users().get(userId);
        User changed = user.named(name == null ? user.name() : name).as(role == null ? user.role() : role);
        return new Change<>(
                workspace.with(
                        workspace.content().with(workspace.content().users().replacing(changed))),
                changed);
    }
}
