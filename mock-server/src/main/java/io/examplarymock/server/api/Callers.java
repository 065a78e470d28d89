package io.examplarymock.server.api;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;

/** Tells who calls: the one place where what a request brings becomes a caller. */
final class Callers {
    private final Workspaces workspaces;

    Callers(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /**
     * Returns the user to whom the key of the request belongs.
     *
     * @throws io.examplarymock.server.error.ApiException KEY_MISSING, KEY_MALFORMED, KEY_UNKNOWN, TOO_MANY_WORKSPACES
     */
    Caller of(Request request) {
        String key = Credentials.key(request);
        Workspace workspace = workspaces.open(key);
        return Caller.withKey(
                workspace,
                workspace
                        .holderOf(key)
                        .orElseThrow(() -> ApiError.KEY_UNKNOWN.because("the user of this key was removed meanwhile")));
    }
}
