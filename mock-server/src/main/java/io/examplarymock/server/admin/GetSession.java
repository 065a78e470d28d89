package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.workspace.Workspace;

/** GET sessions/{id}. */
final class GetSession implements AdminHandler {
    private final SessionViews views;

    GetSession(SessionViews views) {
        this.views = views;
    }

    @Override
    public Response handle(AdminCall call) {
        Workspace workspace = call.workspace();
        return AdminAnswers.ok(views.of(workspace.sessions().get(call.id()), workspace, call.request()));
    }
}
