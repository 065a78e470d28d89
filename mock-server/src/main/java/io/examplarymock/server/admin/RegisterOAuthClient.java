package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.oauth.OAuthClient;
import io.examplarymock.server.oauth.Scopes;
import io.examplarymock.server.workspace.RegisterClient;
import java.util.List;

/** POST oauth-clients: registers an application. */
final class RegisterOAuthClient implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        List<String> addresses = call.body().texts("redirectUris");
        for (int i = 0; i < addresses.size(); i++) {
            if (!OAuthClient.isRedirectUri(addresses.get(i))) {
                throw RefusedCall.at(
                        "/redirectUris/" + i,
                        "format",
                        "\"" + addresses.get(i)
                                + "\" cannot be a redirect URI; give an absolute address without a fragment, such as"
                                + " https://app.example.com/callback");
            }
        }
        List<String> scopes = call.body().has("scopes") ? call.body().texts("scopes") : Scopes.all();
        OAuthClient client = call.workspaces()
                .change(
                        call.workspace().id(),
                        new RegisterClient(
                                call.body().text("name"),
                                addresses,
                                scopes,
                                Boolean.TRUE.equals(call.body().bool("public"))));
        return AdminAnswers.created(OAuthViews.of(client));
    }
}
