package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;

/** GET oauth-clients: the applications of the workspace. */
final class ListOAuthClients implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        return AdminAnswers.ok(call.workspace().content().authorizations().clients().stream()
                .map(OAuthViews::of)
                .toList());
    }
}
