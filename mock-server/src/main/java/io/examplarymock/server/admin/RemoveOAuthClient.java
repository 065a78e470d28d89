package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.workspace.RemoveClient;

/** DELETE oauth-clients/{id}: forgets an application, and with it all that users allowed it. */
final class RemoveOAuthClient implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        return call.workspaces().change(call.workspace().id(), new RemoveClient(call.id()))
                ? AdminAnswers.none()
                : AdminAnswers.notFound(
                        "no client " + call.id() + " in this workspace; GET oauth-clients lists those that are");
    }
}
