package io.examplarymock.server.state;

import static io.examplarymock.server.state.StateReader.instant;
import static io.examplarymock.server.state.StateReader.optionalInstant;
import static io.examplarymock.server.state.StateWriter.text;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.oauth.Authorizations;
import io.examplarymock.server.oauth.Challenge;
import io.examplarymock.server.oauth.Consent;
import io.examplarymock.server.oauth.Grant;
import io.examplarymock.server.oauth.OAuthClient;
import io.examplarymock.server.oauth.Token;
import io.examplarymock.server.value.Members;
import java.util.Map;
import java.util.NoSuchElementException;

/** Writes and reads clients, and what users allowed them: three lists, whose entries have ids. */
final class AuthorizationState {
    private static final String CLIENTS = "oauthClients";
    private static final String GRANTS = "oauthGrants";
    private static final String TOKENS = "oauthTokens";

    private AuthorizationState() {}

    static void write(Authorizations all, Map<String, Object> document) {
        document.put(
                CLIENTS, all.clients().stream().map(AuthorizationState::client).toList());
        document.put(
                GRANTS, all.grants().stream().map(AuthorizationState::grant).toList());
        document.put(
                TOKENS, all.tokens().stream().map(AuthorizationState::token).toList());
    }

    static Authorizations read(JsonObject document, String workspaceId) {
        Authorizations all = Authorizations.none();
        for (JsonObject entry : document.objects(CLIENTS)) {
            all = all.with(new OAuthClient(
                    entry.text("id"),
                    entry.text("secret"),
                    entry.text("name"),
                    entry.texts("redirectUris"),
                    entry.texts("scopes"),
                    instant(entry, "createdAt")));
        }
        if (all.of(workspaceId).clients().size() < all.clients().size()) {
            throw new UnreadableState(
                    "/" + CLIENTS,
                    "has an id that does not name this workspace, as oauth_client_demo_1 names org_demo");
        }
        for (JsonObject entry : document.objects(GRANTS)) {
            if (all.client(entry.text("clientId")).isEmpty()) {
                throw new UnreadableState(
                        "/" + GRANTS, "names " + entry.text("clientId") + ", which is none of the clients");
            }
            all = all.with(grant(entry));
        }
        for (JsonObject entry : document.objects(TOKENS)) {
            if (all.grant(entry.text("grantId")).isEmpty()) {
                throw new UnreadableState(
                        "/" + TOKENS, "names " + entry.text("grantId") + ", which is none of the grants");
            }
            all = all.with(token(entry));
        }
        return all;
    }

    private static Map<String, Object> client(OAuthClient client) {
        return Members.start()
                .put("id", client.id())
                .put("secret", client.secret())
                .put("name", client.name())
                .put("redirectUris", client.redirectUris())
                .put("scopes", client.scopes())
                .put("createdAt", text(client.createdAt()))
                .withoutNulls()
                .toMap();
    }

    private static Map<String, Object> grant(Grant grant) {
        Consent consent = grant.consent();
        Challenge challenge = consent.challenge();
        return Members.start()
                .put("id", grant.id())
                .put("clientId", consent.clientId())
                .put("userId", consent.userId())
                .put("scopes", consent.scopes())
                .put("redirectUri", consent.redirectUri())
                .put("codeChallenge", challenge == null ? null : challenge.value())
                .put(
                        "codeChallengeMethod",
                        challenge == null ? null : challenge.method().wireName())
                .put("nonce", consent.nonce())
                .put("code", grant.code())
                .put("consentedAt", text(grant.consentedAt()))
                .put("usedAt", text(grant.usedAt()))
                .put("revokedAt", text(grant.revokedAt()))
                .withoutNulls()
                .toMap();
    }

    private static Grant grant(JsonObject entry) {
        String challenge = entry.text("codeChallenge");
        return new Grant(
                entry.text("id"),
                new Consent(
                        entry.text("clientId"),
                        entry.text("userId"),
                        entry.texts("scopes"),
                        entry.text("redirectUri"),
                        challenge == null
                                ? null
                                : new Challenge(
                                        challenge,
                                        Challenge.Method.named(entry.text("codeChallengeMethod"))
                                                .orElseThrow()),
                        entry.text("nonce")),
                entry.text("code"),
                instant(entry, "consentedAt"),
                optionalInstant(entry, "usedAt"),
                optionalInstant(entry, "revokedAt"));
    }

    private static Map<String, Object> token(Token token) {
        return Members.start()
                .put("id", token.value())
                .put("kind", token.kind().wireName())
                .put("grantId", token.grantId())
                .put("scopes", token.scopes())
                .put("issuedAt", text(token.issuedAt()))
                .put("expiresAt", text(token.expiresAt()))
                .put("endedAt", text(token.endedAt()))
                .withoutNulls()
                .toMap();
    }

    private static Token token(JsonObject entry) {
        return new Token(
                entry.text("id"),
                Token.Kind.named(entry.text("kind"))
                        .orElseThrow(() -> new NoSuchElementException("no kind of token " + entry.text("kind"))),
                entry.text("grantId"),
                entry.texts("scopes"),
                instant(entry, "issuedAt"),
                instant(entry, "expiresAt"),
                optionalInstant(entry, "endedAt"));
    }
}
