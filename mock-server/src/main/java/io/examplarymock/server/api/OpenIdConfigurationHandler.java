package io.examplarymock.server.api;

import io.examplarymock.server.jose.IdToken;
import io.examplarymock.server.oauth.Challenge;
import io.examplarymock.server.oauth.Scopes;
import io.examplarymock.server.value.Members;
import java.util.Arrays;
import java.util.List;

/** GET /.well-known/openid-configuration: what OpenID Connect Discovery tells clients of libraries (M). */
final class OpenIdConfigurationHandler implements Handler {
    static final String PATH = "/.well-known/openid-configuration";
    static final String KEYS_PATH = "/oauth/jwks";

    @Override
    public Reply handle(Call call) {
        String base = call.baseUrl();
        return Reply.of(Members.start()
                .put("issuer", base)
                .put("authorization_endpoint", base + "/oauth/authorize")
                .put("token_endpoint", base + "/oauth/token")
                .put("revocation_endpoint", base + "/oauth/revoke")
                .put("jwks_uri", base + KEYS_PATH)
                .put("scopes_supported", Scopes.all())
                .put("response_types_supported", List.of("code"))
                .put("response_modes_supported", List.of("query"))
                .put("grant_types_supported", List.of("authorization_code", "refresh_token"))
                .put(
                        "token_endpoint_auth_methods_supported",
                        List.of("client_secret_post", "client_secret_basic", "none"))
                .put(
                        "code_challenge_methods_supported",
                        Arrays.stream(Challenge.Method.values())
                                .map(Challenge.Method::wireName)
                                .toList())
                .put("subject_types_supported", List.of("public"))
                .put("id_token_signing_alg_values_supported", List.of(IdToken.ALGORITHM))
                .put("claims_supported", IdToken.CLAIMS)
                .toMap());
    }
}
