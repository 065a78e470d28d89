package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;

/** GET sessions/{id}/events: what happened, oldest first, and how many older events made room. */
final class GetSessionEvents implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        return AdminAnswers.ok(
                SessionViews.events(call.workspace().sessions().get(call.id()).history()));
    }
}
