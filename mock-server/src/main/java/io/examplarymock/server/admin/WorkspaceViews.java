package io.examplarymock.server.admin;

import io.examplarymock.server.user.User;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How workspaces look on the admin side. */
final class WorkspaceViews {
    private WorkspaceViews() {}

    /** The workspace that the path of a call names. */
    static Workspace named(AdminCall call) {
        return call.workspaces()
                .read(call.id())
                .orElseThrow(() -> RefusedCall.with(404, "Not found", "no workspace " + call.id()));
    }

    /** All keys, the one that came with the workspace first. */
    static List<Map<String, Object>> keys(Workspace workspace) {
        List<Map<String, Object>> keys = new ArrayList<>();
        keys.add(key(workspace.apiKey(), workspace.owner()));
        workspace
                .content()
                .users()
                .keys()
                .forEach((key, userId) ->
                        keys.add(key(key, workspace.content().users().get(userId))));
        return keys;
    }

    static Map<String, Object> key(String apiKey, User holder) {
        return Members.start()
                .put("apiKey", apiKey)
                .put("userId", holder.id())
                .put("role", holder.role().wireName())
                .toMap();
    }

    static Map<String, Object> of(Workspace workspace) {
        return Members.start()
                .put("id", workspace.id())
                .put("name", workspace.name())
                .put("apiKey", workspace.apiKey())
                .put("ownerUserId", workspace.ownerUserId())
                .put("approved", workspace.approved())
                .put("ownerName", workspace.owner().name())
                .put("ownerEmail", workspace.owner().email())
                .toMap();
    }
}
