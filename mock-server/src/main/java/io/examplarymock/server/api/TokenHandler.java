package io.examplarymock.server.api;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.jose.IdToken;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.oauth.CodeShown;
import io.examplarymock.server.oauth.Exchanged;
import io.examplarymock.server.oauth.Exchanged.Issued;
import io.examplarymock.server.oauth.OAuthClient;
import io.examplarymock.server.oauth.Scopes;
import io.examplarymock.server.oauth.Token;
import io.examplarymock.server.user.User;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.RedeemCode;
import io.examplarymock.server.workspace.RefreshTokens;

/** POST /oauth/token: a code or a refresh token becomes tokens (E17, A1). */
final class TokenHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        OAuthClient client = ClientAuthentication.client(call);
        String grantType = call.body().text("grant_type");
        Exchanged exchanged = switch (grantType) {
            case "authorization_code" -> call.change(new RedeemCode(code(client, call.body())));
            case "refresh_token" -> call.change(refresh(client, call.body()));
            default ->
                throw ApiError.OAUTH_GRANT_TYPE_UNSUPPORTED.because(
                        "grant_type is " + grantType + "; the API knows authorization_code and refresh_token");
        };
        return Reply.of(view(call, exchanged.orRefusal()));
    }

    private static CodeShown code(OAuthClient client, JsonObject body) {
        return new CodeShown(client.id(), body.text("code"), body.text("redirect_uri"), body.text("code_verifier"));
    }

    private static RefreshTokens refresh(OAuthClient client, JsonObject body) {
        String scope = body.text("scope");
        return new RefreshTokens(client.id(), body.text("refresh_token"), scope == null ? null : Scopes.read(scope));
    }

    private static Object view(Call call, Issued issued) {
        Token access = issued.access();
        User user = call.workspace()
                .content()
                .users()
                .find(issued.grant().consent().userId())
                .orElseThrow(() -> ApiError.OAUTH_GRANT_INVALID.because("the user who allowed it is there no more"));
        return Members.start()
                .put("access_token", access.value())
                .put("token_type", "Bearer")
                .put("expires_in", access.kind().life().toSeconds())
                .put("refresh_token", issued.refresh().value())
                .put("scope", Scopes.write(access.scopes()))
                .put("user_id", user.id())
                .put("org_id", call.workspace().id())
                .put(
                        "id_token",
                        access.scopes().contains(Scopes.OPENID) ? IdToken.of(issued, user, call.baseUrl()) : null)
                .withoutNulls()
                .toMap();
    }
}
