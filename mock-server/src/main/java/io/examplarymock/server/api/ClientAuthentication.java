package io.examplarymock.server.api;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.oauth.OAuthClient;

/** Makes sure that an application is the one that it says. */
final class ClientAuthentication {
    private ClientAuthentication() {}

    /**
     * Returns the client that a request for tokens comes from.
     *
     * @throws ApiException OAUTH_CLIENT_INVALID
     */
    static OAuthClient client(Call call) {
        String id = call.body().text(ClientRequest.CLIENT_ID);
        String secret = call.body().text(ClientRequest.CLIENT_SECRET);
        if (call.caller() == null) {
            throw refused("no workspace has a client " + id);
        }
        OAuthClient client = call.workspace()
                .content()
                .authorizations()
                .client(id)
                .orElseThrow(() -> refused("the workspace that client_id names has no such client"));
        if (!client.isProvenBy(secret)) {
            throw refused(
                    client.isPublic()
                            ? "the client is public and has no secret; leave client_secret out"
                            : secret == null ? "client_secret is missing" : "client_secret is not that of this client");
        }
        return client;
    }

    private static ApiException refused(String reason) {
        return ApiError.OAUTH_CLIENT_INVALID.because(reason);
    }
}
