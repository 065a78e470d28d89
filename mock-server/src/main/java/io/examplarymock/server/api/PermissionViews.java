package io.examplarymock.server.api;

import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.user.User;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.util.Map;

/** How permissions look on the wire (P2). */
final class PermissionViews {
    private PermissionViews() {}

    static Map<String, Object> of(Permission permission, Workspace workspace) {
        return of(permission, permission.actor(), workspace);
    }

    /**
     * A permission as that of one actor.
     *
     * @param actor whom it concerns here: a member of the group that it was given to, for instance
     */
    static Map<String, Object> of(Permission permission, String actor, Workspace workspace) {
        return Members.start()
                .put("actor", actor(actor, workspace))
                .put("role", permission.role().wireName())
                .put("createdAt", Timestamps.format(permission.createdAt()))
                .put("updatedAt", Timestamps.format(permission.updatedAt()))
                .put("createdBy", permission.createdBy())
                .toMap();
    }

    private static Map<String, Object> actor(String id, Workspace workspace) {
        User user = workspace.content().users().find(id).orElse(null);
        String name = id.equals(workspace.id()) ? workspace.name() : null;
        return Members.start()
                .put("id", id)
                .put("name", user == null ? name : user.name())
                .put("avatar", null)
                .put("type", id.substring(0, Math.max(0, id.indexOf('_'))))
                .put("orgRole", user == null ? null : user.role().wireName())
                .toMap();
    }
}
