package io.examplarymock.server.api;

import io.examplarymock.server.user.User;
import io.examplarymock.server.workspace.Workspace;
import java.util.List;
import java.util.Set;

/**
 * Who calls: a user of a workspace, with all of their rights or with some.
 *
 * @param workspace as of now
 * @param user {@code null} for an application that asks for access
 * @param scopes what the credential is good for; {@code null} for everything
 */
record Caller(Workspace workspace, User user, Set<String> scopes) {
    /** One who calls with a key. No source gives keys scopes, so a key has all of them (M). */
    static Caller withKey(Workspace workspace, User holder) {
        return new Caller(workspace, holder, null);
    }

    /** One who calls with an access token, for the user who allowed it. */
    static Caller withToken(Workspace workspace, User user, List<String> scopes) {
        return new Caller(workspace, user, Set.copyOf(scopes));
    }

    /** An application, or a browser that it sent. */
    static Caller client(Workspace workspace) {
        return new Caller(workspace, null, Set.of());
    }

    boolean has(String scope) {
        return scopes == null || scopes.contains(scope);
    }
}
