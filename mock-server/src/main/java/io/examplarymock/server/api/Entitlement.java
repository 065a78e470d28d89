package io.examplarymock.server.api;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.user.WorkspaceRole;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses callers whose role or whose scopes do not suffice for an operation (G7, G9): the one place that does. */
final class Entitlement {
    private Entitlement() {}

    /** Any of the operation's roles is enough; all of its scopes are needed. */
    static void check(Route route, Caller caller) {
        WorkspaceRole role = caller.user().role();
        if (!route.roles().isEmpty() && !route.roles().contains(role)) {
            throw ApiError.ROLE_MISSING.because(caller.user().id()
                    + (caller.scopes() == null ? ", to whom this key belongs," : ", for whom this token was made,")
                    + " has the role "
                    + role.wireName() + " in the workspace; " + route.operation() + " takes "
                    + either(route.roles().stream().map(WorkspaceRole::wireName).toList()));
        }
        if (caller.scopes() == null) {
            return;
        }
        List<String> missing =
                route.scopes().stream().filter(scope -> !caller.has(scope)).toList();
        if (!missing.isEmpty()) {
            throw ApiError.SCOPE_MISSING.because("the token was granted "
                    + caller.scopes().stream().sorted().collect(Collectors.joining(" "))
                    + "; " + route.operation() + " needs " + String.join(" ", missing) + " as well");
        }
    }

    private static String either(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
