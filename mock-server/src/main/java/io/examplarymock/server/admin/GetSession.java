package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;

/** GET sessions/{id}. */
final class GetSession implements AdminHandler {
    private final SessionViews views;

    GetSession(SessionViews views) {
        this.views = views;
    }

    @Override
    public Response handle(AdminCall call) {
        return AdminAnswers.ok(views.of(call.workspace().sessions().get(call.id()), call.request()));
    }
}
