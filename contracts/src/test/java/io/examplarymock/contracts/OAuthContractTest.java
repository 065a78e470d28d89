package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static au.com.dius.pact.consumer.dsl.Matchers.regexp;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about how applications get access for users")
class OAuthContractTest {
    private static final String CONSUMER = "oauth";
    private static final String CALLBACK = "https://app.example.com/callback";
    private static final Sample CLIENT = Sample.of("""
            {"client_id": "${clientId}", "client_secret": "${clientSecret}"}""");
    private static final Sample CODE = CLIENT.and(Sample.of("""
            {"grant_type": "authorization_code", "code": "${code}", "redirect_uri": "https://app.example.com/callback"}"""));
    private static final Sample REFRESH = CLIENT.and(Sample.of("""
            {"grant_type": "refresh_token", "refresh_token": "${refreshToken}"}"""));

    private static final Sample TOKEN = CLIENT.and("token", "${refreshToken}");
    private static final Sample DECISION = Sample.of("""
            {"response_type": "code", "client_id": "${clientId}", "redirect_uri": "https://app.example.com/callback",
             "scope": "openid exams:write", "state": "af0ifjsldkj", "user": "${actorId}", "decision": "allow"}""");

    /** How a request for tokens goes wrong. */
    private record Refusal(String what, String state, Sample body, int status, String error, String description) {}

    private static final List<Refusal> REFUSALS = List.of(
            new Refusal(
                    "with a secret that is not the application's",
                    "an authorization code",
                    CODE.and("client_secret", "oauth_secret_wrong"),
                    401,
                    "invalid_client",
                    "Client authentication failed."),
            new Refusal(
                    "with a code that is none",
                    "an application",
                    CODE.and("code", "oauth_code_none"),
                    400,
                    "invalid_grant",
                    "The code or token is unknown, expired, used or revoked."),
            new Refusal(
                    "for another address than the code was asked for",
                    "an authorization code",
                    CODE.and("redirect_uri", "https://app.example.com/elsewhere"),
                    400,
                    "invalid_grant",
                    "The code or token is unknown, expired, used or revoked."),
            new Refusal(
                    "without a code",
                    "an application",
                    CLIENT.and(Sample.of(
                            "{\"grant_type\": \"authorization_code\", \"redirect_uri\": \"" + CALLBACK + "\"}")),
                    400,
                    "invalid_request",
                    "The request is not valid: /code is required, but missing"),
            new Refusal(
                    "for a password",
                    "an application",
                    CLIENT.and("grant_type", "password"),
                    400,
                    "unsupported_grant_type",
                    "This grant type is not supported."),
            new Refusal(
                    "with more scopes than the user allowed",
                    "an access token",
                    REFRESH.and("scope", "openid users:write"),
                    400,
                    "invalid_scope",
                    "The scope is more than the user allowed."));

    @Pact(consumer = CONSUMER)
    V4Pact page(PactBuilder pact) {
        return Contract.of(pact, "a browser asking for the page on which a user allows access", "E17", "A1.P")
                .given("an application")
                .asksWithoutKey("GET", "/oauth/authorize")
                .query("response_type", "code")
                .query("client_id", "${clientId}")
                .query("redirect_uri", CALLBACK)
                .query("scope", "openid exams:write")
                .query("state", "af0ifjsldkj")
                .answers(answer -> answer.status(200).header("Content-Type", "text/html; charset=utf-8"));
    }

    @Test
    @PactTestFor(pactMethod = "page")
    void asksTheUser(MockServer mock) throws Exception {
        assertThat(new Client(mock)
                        .withoutKey()
                        .get("/oauth/authorize?response_type=code&client_id=${clientId}&redirect_uri=" + CALLBACK
                                + "&scope=openid%20exams:write&state=af0ifjsldkj"))
                .isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact tokensForACode(PactBuilder pact) {
        return Contract.of(pact, "a request for tokens for a code", "E17", "A1.P", "G8")
                .given("an authorization code")
                .asksWithoutKey("POST", "/oauth/token")
                .with(asked -> asked.body(CODE.byType()))
                .answers(200, tokens());
    }

    @Test
    @PactTestFor(pactMethod = "tokensForACode")
    void givesTokensForACode(MockServer mock) throws Exception {
        assertThat(new Client(mock).withoutKey().post("/oauth/token", CODE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact tokensForARefreshToken(PactBuilder pact) {
        return Contract.of(pact, "a request for new tokens", "E17", "A1.P", "G8")
                .given("an access token", Map.of("status", "expired"))
                .asksWithoutKey("POST", "/oauth/token")
                .with(asked -> asked.body(REFRESH.byType()))
                .answers(200, tokens());
    }

    @Test
    @PactTestFor(pactMethod = "tokensForARefreshToken")
    void renewsTokens(MockServer mock) throws Exception {
        assertThat(new Client(mock).withoutKey().post("/oauth/token", REFRESH)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact refusals(PactBuilder pact) {
        REFUSALS.forEach(refusal -> Contract.of(pact, "a request for tokens " + refusal.what(), "A1.P", "A1.M")
                .given(refusal.state())
                .asksWithoutKey("POST", "/oauth/token")
                .with(asked -> asked.body(refusal.body().exactly()))
                .answers(refusal.status(), Bodies.oauth(refusal.error(), refusal.description())));
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "refusals")
    void refusesTokens(MockServer mock) throws Exception {
        for (Refusal refusal : REFUSALS) {
            assertThat(new Client(mock).withoutKey().post("/oauth/token", refusal.body()))
                    .as(refusal.what())
                    .isEqualTo(refusal.status());
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact decision(PactBuilder pact) {
        return Contract.of(pact, "a browser telling that the user allows access", "E17", "A1.P", "A1.M")
                .given("an application")
                .asksWithoutKey("POST", "/oauth/authorize")
                .with(asked -> asked.body(DECISION.byType()))
                .answers(answer -> answer.status(303)
                        .headers(Map.of(
                                "Location",
                                regexp(
                                        "https://app\\.example\\.com/callback\\?code=oauth_code_[^&]+&state=af0ifjsldkj",
                                        Placeholders.fill(CALLBACK + "?code=${code}&state=af0ifjsldkj")))));
    }

    @Test
    @PactTestFor(pactMethod = "decision")
    void sendsTheBrowserBackWithACode(MockServer mock) throws Exception {
        assertThat(new Client(mock).withoutKey().post("/oauth/authorize", DECISION))
                .isEqualTo(303);
    }

    @Pact(consumer = CONSUMER)
    V4Pact revocation(PactBuilder pact) {
        return Contract.of(pact, "a request to revoke a refresh token", "E17", "A1.P")
                .given("an access token")
                .asksWithoutKey("POST", "/oauth/revoke")
                .with(asked -> asked.body(TOKEN.byType()))
                .answers(200);
    }

    @Test
    @PactTestFor(pactMethod = "revocation")
    void revokesTokens(MockServer mock) throws Exception {
        assertThat(new Client(mock).withoutKey().post("/oauth/revoke", TOKEN)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact refusedRevocation(PactBuilder pact) {
        Contract.of(pact, "a request to revoke a token with a secret that is not the application's", "A1.P", "A1.M")
                .given("an access token")
                .asksWithoutKey("POST", "/oauth/revoke")
                .with(asked -> asked.body(
                        TOKEN.and("client_secret", "oauth_secret_wrong").exactly()))
                .answers(401, Bodies.oauth("invalid_client", "Client authentication failed."));
        return Contract.of(pact, "a request to revoke nothing", "A1.P", "A1.M")
                .given("an application")
                .asksWithoutKey("POST", "/oauth/revoke")
                .with(asked -> asked.body(CLIENT.exactly()))
                .answers(
                        400,
                        Bodies.oauth("invalid_request", "The request is not valid: /token is required, but missing"));
    }

    @Test
    @PactTestFor(pactMethod = "refusedRevocation")
    void refusesToRevoke(MockServer mock) throws Exception {
        Client client = new Client(mock).withoutKey();
        assertThat(client.post("/oauth/revoke", TOKEN.and("client_secret", "oauth_secret_wrong")))
                .isEqualTo(401);
        assertThat(client.post("/oauth/revoke", CLIENT)).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact discovery(PactBuilder pact) {
        Contract.of(pact, "a request for where OpenID Connect has what", "A1.M")
                .asksWithoutKey("GET", "/.well-known/openid-configuration")
                .answers(
                        200,
                        newJsonBody(body -> {
                                    for (String address : List.of(
                                            "issuer",
                                            "authorization_endpoint",
                                            "token_endpoint",
                                            "revocation_endpoint",
                                            "jwks_uri")) {
                                        body.stringMatcher(
                                                address, "https?://.+", "https://api.example.com/" + address);
                                    }
                                    Map.of(
                                                    "scopes_supported", "openid",
                                                    "response_types_supported", "code",
                                                    "response_modes_supported", "query",
                                                    "grant_types_supported", "authorization_code",
                                                    "token_endpoint_auth_methods_supported", "client_secret_post",
                                                    "code_challenge_methods_supported", "S256",
                                                    "subject_types_supported", "public",
                                                    "id_token_signing_alg_values_supported", "RS256",
                                                    "claims_supported", "sub")
                                            .forEach((name, example) ->
                                                    body.eachLike(name, PactDslJsonRootValue.stringType(example)));
                                })
                                .build());
        return Contract.of(pact, "a request for the keys of ID tokens", "A1.M")
                .asksWithoutKey("GET", "/oauth/jwks")
                .answers(
                        200,
                        newJsonBody(body -> body.minArrayLike(
                                        "keys",
                                        1,
                                        key -> key.stringValue("kty", "RSA")
                                                .stringType("kid", "1")
                                                .stringValue("use", "sig")
                                                .stringValue("alg", "RS256")
                                                .stringType("n", "qlfqaRRksOu3")
                                                .stringType("e", "AQAB")))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "discovery")
    void tellsLibrariesWhatIsWhere(MockServer mock) throws Exception {
        Client client = new Client(mock).withoutKey();
        assertThat(client.get("/.well-known/openid-configuration")).isEqualTo(200);
        assertThat(client.get("/oauth/jwks")).isEqualTo(200);
    }

    private static DslPart tokens() {
        return newJsonBody(body -> body.stringMatcher(
                                "access_token", "oauth_access_.+", Placeholders.fill("${accessToken}"))
                        .stringValue("token_type", "Bearer")
                        .numberValue("expires_in", 86_400)
                        .stringMatcher("refresh_token", "oauth_refresh_.+", Placeholders.fill("${refreshToken}"))
                        .stringValue("scope", "openid exams:write")
                        .stringMatcher("user_id", "user_.+", Placeholders.fill("${actorId}"))
                        .stringMatcher("org_id", "org_.+", "org_7Fh3kD92msQx4Lp")
                        .stringMatcher(
                                "id_token",
                                "[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+",
                                "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyIn0.c2lnbmF0dXJl"))
                .build();
    }
}
