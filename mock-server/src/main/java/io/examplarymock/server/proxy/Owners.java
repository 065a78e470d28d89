package io.examplarymock.server.proxy;

import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells whose exchange it is. Each key has a workspace to itself, so that its exchanges and faults are no other key's. A key
 * that no workspace has yet gets one as soon as the deployment has accepted it; the key itself is not kept.
 */
public final class Owners {
    private static final String BEARER = "bearer ";

    private final Workspaces workspaces;

    /** Tells owners among these workspaces. */
    public Owners(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Returns the workspace of the request's key, if there is one already. */
    Optional<Workspace> known(Request request) {
        return key(request).flatMap(workspaces::find);
    }

    /** Returns the workspace of the request's key, opening one unless the deployment refused the key. */
    Optional<Workspace> of(Request request, int status) {
        Optional<Workspace> known = known(request);
        if (known.isPresent() || status == 401) {
            return known;
        }
        try {
            return key(request).map(workspaces::open);
        } catch (ApiException noRoom) {
            return Optional.empty();
        }
    }

    private static Optional<String> key(Request request) {
        return request.header("Authorization")
                .map(String::strip)
                .map(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER)
                        ? value.substring(BEARER.length()).strip()
                        : value)
                .filter(value -> !value.isEmpty());
    }
}
