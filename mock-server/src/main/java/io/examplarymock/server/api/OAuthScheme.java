package io.examplarymock.server.api;

import io.examplarymock.server.oauth.Scopes;
import io.examplarymock.server.value.Members;
import java.util.Map;

/** Access tokens as OpenAPI describes them (A1), its addresses relative to the server. */
final class OAuthScheme {
    private static final Map<String, String> MEANINGS = Map.of(
            Scopes.OPENID, "An ID token.",
            Scopes.PROFILE, "The user's name in it.",
            Scopes.EMAIL, "The user's e-mail address in it.");

    private OAuthScheme() {}

    static Map<String, Object> oauth() {
        Members scopes = Members.start();
        Scopes.all().forEach(scope -> scopes.put(scope, MEANINGS.getOrDefault(scope, "Calls that need it.")));
        return Members.start()
                .put("type", "oauth2")
                .put(
                        "description",
                        "An access token of the user who allowed it, for the operations that its scopes allow (A1).")
                .put(
                        "flows",
                        Map.of(
                                "authorizationCode",
                                Members.start()
                                        .put("authorizationUrl", "/oauth/authorize")
                                        .put("tokenUrl", "/oauth/token")
                                        .put("refreshUrl", "/oauth/token")
                                        .put("scopes", scopes.toMap())
                                        .toMap()))
                .toMap();
    }

    static Map<String, Object> openId() {
        return Members.start()
                .put("type", "openIdConnect")
                .put("description", "The same by OpenID Connect Discovery (A1).")
                .put("openIdConnectUrl", OpenIdConfigurationHandler.PATH)
                .toMap();
    }
}
