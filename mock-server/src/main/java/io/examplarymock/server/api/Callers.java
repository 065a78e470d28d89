package io.examplarymock.server.api;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.oauth.Authorizations;
import io.examplarymock.server.oauth.OAuthIds;
import io.examplarymock.server.oauth.Token;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.util.Optional;

/** Tells who calls: the one place where what a request brings becomes a caller. */
final class Callers {
    private final Workspaces workspaces;

    Callers(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /**
     * Returns who calls an operation, or {@code null} if that does not matter or cannot be told.
     *
     * @throws io.examplarymock.server.error.ApiException like {@link #of(Request)}, if the operation needs a key
     */
    Caller of(Request request, Route route) {
        return switch (route.access()) {
            case KEY -> of(request);
            case CLIENT -> client(request);
            case PUBLIC -> null;
        };
    }

    /**
     * Returns the user to whom the key or the access token of the request belongs.
     *
     * @throws io.examplarymock.server.error.ApiException KEY_MISSING, KEY_MALFORMED, KEY_UNKNOWN, TOKEN_INVALID,
     *     TOKEN_EXPIRED, TOO_MANY_WORKSPACES
     */
    Caller of(Request request) {
        String key = Credentials.key(request);
        if (OAuthIds.looksLikeAccess(key)) {
            return withToken(key);
        }
        Workspace workspace = workspaces.open(key);
        return Caller.withKey(
                workspace,
                workspace
                        .holderOf(key)
                        .orElseThrow(() -> ApiError.KEY_UNKNOWN.because("the user of this key was removed meanwhile")));
    }

    private Caller withToken(String shown) {
        Workspace workspace = OAuthIds.workspaceOf(shown)
                .flatMap(workspaces::enter)
                .orElseThrow(() -> ApiError.TOKEN_INVALID.because(
                        "the access token names no workspace that there is; it may have been cut off"));
        Authorizations all = workspace.content().authorizations();
        Token token = all.access(shown, workspaces.now(workspace));
        String userId = all.grantOf(token).consent().userId();
        return Caller.withToken(
                workspace,
                workspace
                        .content()
                        .users()
                        .find(userId)
                        .orElseThrow(() -> ApiError.TOKEN_INVALID.because("there is no user " + userId + " any more")),
                token.scopes());
    }

    private Caller client(Request request) {
        return ClientRequest.parameters(request)
                .flatMap(parameters -> Optional.ofNullable(parameters.get(ClientRequest.CLIENT_ID)))
                .map(String::valueOf)
                .flatMap(OAuthIds::workspaceOf)
                .flatMap(workspaces::enter)
                .map(Caller::client)
                .orElse(null);
    }
}
