package io.examplarymock.server.workspace;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSequence.Mint;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.permission.Permissions;
import io.examplarymock.server.permission.Resource;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives an actor a role on a resource, in place of any earlier one (fact P2).
 *
 * @param actor {@code null} where an e-mail address is given
 * @param email invites a user, who is created if nobody has the address; {@code null} where an actor is given
 * @param grantedBy id of the user who asks for it
 */
public record GrantPermission(String resourceId, String actor, String email, ResourceRole role, String grantedBy)
        implements Command<Permission> {
    /** What an invited user becomes in the workspace: what POST /users makes of one without a role (P2.M). */
    private static final WorkspaceRole INVITED = WorkspaceRole.TEACHER;

    @Override
    public Change<Permission> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Resource resource = ResourceRule.toManage(workspace, resourceId, grantedBy);
        Mint mint = workspace.ids().mint();
        Content content = workspace.content();
        String grantee = actor;
        if (grantee == null) {
            Optional<User> known = content.users().withEmail(email);
            User user = known.orElseGet(() -> User.joining(mint.next(IdKind.USER), email, null, INVITED, now));
            content = known.isPresent() ? content : content.with(content.users().with(user));
            grantee = user.id();
        }
        content = content.permitting(resourceId, Permissions.giving(resource, grantee, role, grantedBy, now));
        Resource changed = content.resource(resourceId).orElseThrow();
        return new Change<>(
                workspace.with(mint, content),
                Permissions.held(grantee, changed).orElseThrow());
    }
}
