package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.workspace.Workspace;

/** POST workspaces/{id}/keys: one more key, for one of the workspace's users. */
final class IssueKeyCall implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        Workspace workspace = WorkspaceViews.named(call);
        String userId = call.body().text("userId");
        String key = call.workspaces().issueKey(workspace.id(), userId);
        return AdminAnswers.created(
                WorkspaceViews.key(key, workspace.content().users().get(userId)));
    }
}
