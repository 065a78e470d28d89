package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.JsonObject;

/** POST workspaces: a workspace with a key of its own. */
final class CreateWorkspace implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        JsonObject body = call.body();
        JsonObject owner = body.object("owner");
        String name = body.text("name");
        return AdminAnswers.created(WorkspaceViews.of(call.workspaces()
                .create(
                        name == null ? "Workspace" : name,
                        !Boolean.FALSE.equals(body.bool("approved")),
                        owner.text("email"),
                        owner.text("name"))));
    }
}
