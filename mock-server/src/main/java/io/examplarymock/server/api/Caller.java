package io.examplarymock.server.api;

import io.examplarymock.server.user.User;
import io.examplarymock.server.workspace.Workspace;
import java.util.Set;

/**
 * Who calls: a user of a workspace, with all of their rights or with some.
 *
 * @param workspace as of now
 * @param scopes what the credential is good for; {@code null} for everything
 */
record Caller(Workspace workspace, User user, Set<String> scopes) {
    /** One who calls with a key. No source gives keys scopes, so a key has all of them (M). */
    static Caller withKey(Workspace workspace, User holder) {
        return new Caller(workspace, holder, null);
    }

    boolean has(String scope) {
        return scopes == null || scopes.contains(scope);
    }
}
