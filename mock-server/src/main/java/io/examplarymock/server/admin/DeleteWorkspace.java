package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;

/** DELETE workspaces/{id}. */
final class DeleteWorkspace implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        return call.workspaces().remove(call.id())
                ? AdminAnswers.none()
                : AdminAnswers.notFound("no workspace " + call.id());
    }
}
