package io.examplarymock.server.admin;

import io.examplarymock.server.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;

/** How workspaces look on the admin side. */
final class WorkspaceViews {
    private WorkspaceViews() {}

    static Map<String, Object> of(Workspace workspace) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", workspace.id());
        view.put("name", workspace.name());
        view.put("apiKey", workspace.apiKey());
        view.put("ownerUserId", workspace.ownerUserId());
        view.put("approved", workspace.approved());
        return view;
    }
}
