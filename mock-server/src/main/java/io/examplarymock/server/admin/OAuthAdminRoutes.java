package io.examplarymock.server.admin;

import java.util.List;

/** The part of the table that is about applications with access for users (A1.M). */
final class OAuthAdminRoutes {
    private OAuthAdminRoutes() {}

    static List<AdminRoute> table() {
        return List.of(
                new AdminRoute(
                        "registerOAuthClient",
                        "POST",
                        "/oauth-clients",
                        "Register an application that may ask users for access",
                        "admin/oauth-client-create",
                        201,
                        "admin/oauth-client",
                        new RegisterOAuthClient()),
                new AdminRoute(
                        "listOAuthClients",
                        "GET",
                        "/oauth-clients",
                        "List the applications",
                        null,
                        200,
                        "admin/oauth-clients",
                        new ListOAuthClients()),
                new AdminRoute(
                        "removeOAuthClient",
                        "DELETE",
                        "/oauth-clients/{clientId}",
                        "Forget an application, with all that users allowed it",
                        null,
                        204,
                        null,
                        new RemoveOAuthClient()),
                new AdminRoute(
                        "listOAuthGrants",
                        "GET",
                        "/oauth-grants",
                        "List what users allowed applications",
                        null,
                        200,
                        "admin/oauth-grants",
                        new ListOAuthGrants()),
                new AdminRoute(
                        "revokeOAuthGrant",
                        "DELETE",
                        "/oauth-grants/{grantId}",
                        "Take back what a user allowed an application",
                        null,
                        204,
                        null,
                        new RevokeOAuthGrant()));
    }
}
