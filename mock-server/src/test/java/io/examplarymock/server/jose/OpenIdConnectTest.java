package io.examplarymock.server.jose;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.examplarymock.server.http.UrlQuery;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Application;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@MockTest
@DisplayName("An application that signs its users in by OpenID Connect")
class OpenIdConnectTest {

    @Test
    void does_so_with_a_library_that_knows_nothing_but_the_address_A1(Caller caller) throws Exception {
        String user = caller.user("my-teacher@example.com");
        Application application = Application.of(caller);
        ClientID client = new ClientID(application.id());
        Secret secret = new Secret(application.secret());
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        URI callback = URI.create(Application.CALLBACK);

        OIDCProviderMetadata provider = OIDCProviderMetadata.resolve(new Issuer(caller.baseUrl()));
        URI question = new AuthenticationRequest.Builder(
                        new ResponseType("code"), new Scope("openid", "profile", "email"), client, callback)
                .endpointURI(provider.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
        URI back = URI.create(application
                .decide(UrlQuery.read(question.toString()), user, "allow")
                .hasStatus(303)
                .header("Location")
                .orElseThrow());
        AuthorizationCode code =
                AuthenticationResponseParser.parse(back).toSuccessResponse().getAuthorizationCode();
        OIDCTokenResponse tokens = (OIDCTokenResponse) OIDCTokenResponseParser.parse(new TokenRequest.Builder(
                                provider.getTokenEndpointURI(),
                                new ClientSecretBasic(client, secret),
                                new AuthorizationCodeGrant(code, callback, verifier))
                        .build()
                        .toHTTPRequest()
                        .send())
                .toSuccessResponse();
        JWT token = tokens.getOIDCTokens().getIDToken();
        IDTokenClaimsSet claims = new IDTokenValidator(
                        provider.getIssuer(),
                        client,
                        JWSAlgorithm.RS256,
                        provider.getJWKSetURI().toURL())
                .validate(token, nonce);

        assertThat(claims.getSubject().getValue()).isEqualTo(user);
        assertThat(claims.getStringClaim("email")).isEqualTo("my-teacher@example.com");
        assertThat(claims.getStringClaim("name")).isEqualTo("My Student");
        assertThat(claims.getAuthenticationTime()).isNotNull();
        assertThat(caller.get("/oauth/jwks").text()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    @Test
    void learns_no_more_than_it_asked_for_and_all_by_the_workspaces_clock(Caller caller) {
        String user = caller.user("my-teacher@example.com");
        Application application = Application.of(caller);
        Instant now = caller.freeze();
        String code = application.code(user, "openid");
        caller.advance("PT5M");

        JsonObject tokens = application.redeem(code).hasStatus(200).json();
        Map<String, Object> claims = claims(tokens);

        long then = now.getEpochSecond();
        assertThat(claims.keySet()).containsExactlyInAnyOrder("iss", "sub", "aud", "exp", "iat", "auth_time");
        assertThat(claims)
                .containsEntry("iss", caller.baseUrl().toString())
                .containsEntry("auth_time", (int) then)
                .containsEntry("iat", (int) (then + 300))
                .containsEntry("exp", (int) (then + 300 + 86_400));
        assertThat(claims(application.refresh(tokens.text("refresh_token")).json()))
                .containsEntry("auth_time", (int) then);
    }

    @Test
    void gets_no_ID_token_without_openid_A1(Caller caller) {
        Application application = Application.of(caller);

        JsonObject tokens = application
                .redeem(application.code(caller.get("/me").id(), "profile email"))
                .json();

        assertThat(tokens.has("id_token")).isFalse();
    }

    private static Map<String, Object> claims(JsonObject tokens) {
        String payload = tokens.text("id_token").split("\\.", -1)[1];
        return Json.parse(Base64.getUrlDecoder().decode(payload)).toObject().members();
    }
}
