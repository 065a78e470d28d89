package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;

/** POST reset: empties the workspace but for its owner, its journal and faults too, and sets its clock back. */
final class ResetCall implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        call.workspaces().reset(call.workspace());
        return AdminAnswers.none();
    }
}
