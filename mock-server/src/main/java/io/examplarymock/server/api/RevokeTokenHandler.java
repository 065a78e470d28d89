package io.examplarymock.server.api;

import io.examplarymock.server.oauth.OAuthClient;
import io.examplarymock.server.workspace.RevokeToken;

/**
 * POST /oauth/revoke: an application gives a token back (E17, A1). One that is not there is as good as revoked, as RFC 7009 has
 * it (M).
 */
final class RevokeTokenHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        OAuthClient client = ClientAuthentication.client(call);
        call.change(new RevokeToken(client.id(), call.body().text("token")));
        return Reply.empty();
    }
}
