package io.examplarymock.server.admin;

import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.util.Map;

/** How workspaces look on the admin side. */
final class WorkspaceViews {
    private WorkspaceViews() {}

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
