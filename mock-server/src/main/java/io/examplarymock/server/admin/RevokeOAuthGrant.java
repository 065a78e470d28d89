package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.workspace.RevokeGrant;

/** DELETE oauth-grants/{id}: takes back what a user allowed an application; it stays listed as revoked. */
final class RevokeOAuthGrant implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        return call.workspaces().change(call.workspace().id(), new RevokeGrant(call.id()))
                ? AdminAnswers.none()
                : AdminAnswers.notFound(
                        "no grant " + call.id() + " in this workspace; GET oauth-grants lists those that are");
    }
}
