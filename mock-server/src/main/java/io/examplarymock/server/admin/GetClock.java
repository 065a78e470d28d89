package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;

/** GET clock. */
final class GetClock implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        return AdminAnswers.ok(ClockViews.of(call.workspace(), call.workspaces()));
    }
}
