package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;

/** GET workspaces: all of them, with their keys, since whoever may call this may open each. */
final class ListWorkspaces implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        return AdminAnswers.ok(
                call.workspaces().all().stream().map(WorkspaceViews::of).toList());
    }
}
