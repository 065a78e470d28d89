package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.workspace.Workspace;

/** GET workspaces/{id}/keys: the workspace's own key first. */
final class ListKeys implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        Workspace workspace = WorkspaceViews.named(call);
        return AdminAnswers.ok(WorkspaceViews.keys(workspace));
    }
}
