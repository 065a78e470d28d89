package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.state.StateDocument;

/** GET state: the whole workspace as one document. */
final class GetState implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        return AdminAnswers.ok(StateDocument.of(call.workspace()));
    }
}
