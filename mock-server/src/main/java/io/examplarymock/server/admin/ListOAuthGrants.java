package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.workspace.Workspace;

/** GET oauth-grants: what users allowed applications. */
final class ListOAuthGrants implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        Workspace workspace = call.workspace();
        return AdminAnswers.ok(OAuthViews.grants(
                workspace.content().authorizations(), call.workspaces().now(workspace)));
    }
}
