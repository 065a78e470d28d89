package io.examplarymock.server.api;

import static io.examplarymock.server.error.ApiError.APPLICATION_UNKNOWN;
import static io.examplarymock.server.error.ApiError.CONSENT_FROM_ELSEWHERE;
import static io.examplarymock.server.error.ApiError.CONSENT_INVALID;
import static io.examplarymock.server.error.ApiError.OAUTH_CLIENT_INVALID;
import static io.examplarymock.server.error.ApiError.OAUTH_GRANT_INVALID;
import static io.examplarymock.server.error.ApiError.OAUTH_GRANT_TYPE_UNSUPPORTED;
import static io.examplarymock.server.error.ApiError.OAUTH_SCOPE_INVALID;
import static io.examplarymock.server.error.ApiError.REDIRECT_URI_UNKNOWN;
import static io.examplarymock.server.openapi.Parameter.query;

import io.examplarymock.server.jose.IdToken;
import io.examplarymock.server.openapi.Parameter;
import java.util.List;

/** The part of the table by which applications get access for users. */
final class OAuthRoutes {
    private static final String FACT = "E17";
    private static final String PUBLISHED = "A1.P";
    private static final String ASSUMED = "A1.M";

    private static final List<Parameter> QUESTION = List.of(
            query("response_type", true, "Always code."),
            query("client_id", true, "Id of the application."),
            query("redirect_uri", true, "Where the browser goes with the code: an address that was registered."),
            query("scope", true, "What is asked for: scopes with spaces between them."),
            query("state", false, "Comes back as it is."),
            query("code_challenge", false, "What follows from the code_verifier (PKCE)."),
            query("code_challenge_method", false, "S256 or plain."),
            query("nonce", false, "Comes back in the ID token."));

    private OAuthRoutes() {}

    static List<Route> table() {
        return List.of(
                Route.get("authorize", "/oauth/authorize", "Ask a user for access", new AuthorizeHandler())
                        .forClients()
                        .asks(QUESTION)
                        .shown(200)
                        .refuses(APPLICATION_UNKNOWN, REDIRECT_URI_UNKNOWN)
                        .restsOn(FACT, PUBLISHED),
                Route.post("decide", "/oauth/authorize", "Tell what the user decided", new DecideHandler())
                        .forClients()
                        .takes("oauth/decision")
                        .shown(303)
                        .refuses(APPLICATION_UNKNOWN, REDIRECT_URI_UNKNOWN, CONSENT_INVALID, CONSENT_FROM_ELSEWHERE)
                        .restsOn(ASSUMED),
                Route.post("getTokens", "/oauth/token", "Exchange a code or a refresh token", new TokenHandler())
                        .forClients()
                        .takes("oauth/token-request")
                        .answers(200, "oauth/tokens")
                        .refuses(
                                OAUTH_CLIENT_INVALID,
                                OAUTH_GRANT_INVALID,
                                OAUTH_GRANT_TYPE_UNSUPPORTED,
                                OAUTH_SCOPE_INVALID)
                        .restsOn(FACT, PUBLISHED),
                Route.post("revokeToken", "/oauth/revoke", "Give a token back", new RevokeTokenHandler())
                        .forClients()
                        .takes("oauth/revocation")
                        .answers(200, null)
                        .refuses(OAUTH_CLIENT_INVALID)
                        .restsOn(FACT, PUBLISHED),
                Route.get(
                                "getOpenIdConfiguration",
                                OpenIdConfigurationHandler.PATH,
                                "Read where OpenID Connect has what",
                                new OpenIdConfigurationHandler())
                        .openToAll()
                        .answers(200, "oauth/openid-configuration")
                        .restsOn(ASSUMED),
                Route.get(
                                "getJwks",
                                OpenIdConfigurationHandler.KEYS_PATH,
                                "Read the keys that ID tokens are signed with",
                                call -> Reply.of(IdToken.keys()))
                        .openToAll()
                        .answers(200, "oauth/jwks")
                        .restsOn(ASSUMED));
    }
}
