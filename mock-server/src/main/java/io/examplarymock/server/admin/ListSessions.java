package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;

/** GET sessions. */
final class ListSessions implements AdminHandler {
    private final SessionViews views;

    ListSessions(SessionViews views) {
        this.views = views;
    }

    @Override
    public Response handle(AdminCall call) {
        return AdminAnswers.ok(call.workspace().sessions().all().stream()
                .map(session -> views.of(session, call.request()))
                .toList());
    }
}
