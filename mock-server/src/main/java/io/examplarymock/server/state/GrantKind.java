package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.oauth.Challenge;
import io.examplarymock.server.oauth.Consent;
import io.examplarymock.server.oauth.Grant;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.Map;

/** What users allowed applications, with the codes that came of it. */
final class GrantKind extends Kind<Grant> {
    GrantKind() {
        super("oauthGrants");
    }

    @Override
    Object home(Workspace workspace) {
        return workspace.content().authorizations();
    }

    @Override
    Collection<Grant> all(Workspace workspace) {
        return workspace.content().authorizations().grants();
    }

    @Override
    boolean has(Workspace workspace, String id) {
        return workspace.content().authorizations().grant(id).isPresent();
    }

    @Override
    String id(Grant thing) {
        return thing.id();
    }

    @Override
    Map<String, Object> write(Grant thing) {
        Consent consent = thing.consent();
        Challenge challenge = consent.challenge();
        return Members.start()
                .put("id", thing.id())
                .put("clientId", consent.clientId())
                .put("userId", consent.userId())
                .put("scopes", consent.scopes())
                .put("redirectUri", consent.redirectUri())
                .put("codeChallenge", challenge == null ? null : challenge.value())
                .put(
                        "codeChallengeMethod",
                        challenge == null ? null : challenge.method().wireName())
                .put("nonce", consent.nonce())
                .put("code", thing.code())
                .put("consentedAt", Instants.text(thing.consentedAt()))
                .put("usedAt", Instants.text(thing.usedAt()))
                .put("revokedAt", Instants.text(thing.revokedAt()))
                .withoutNulls()
                .toMap();
    }

    @Override
    void put(Draft draft, JsonObject entry) {
        String clientId = entry.text("clientId");
        if (draft.content().authorizations().client(clientId).isEmpty()) {
            throw new UnreadableState("/" + name(), "names " + clientId + ", which is none of the clients");
        }
        Grant grant = read(entry);
        draft.change(content -> content.with(content.authorizations().with(grant)));
    }

    @Override
    void drop(Draft draft, String id) {
        draft.change(content -> content.with(content.authorizations().withoutAlone(id)));
    }

    private static Grant read(JsonObject entry) {
        return new Grant(
                entry.text("id"),
                new Consent(
                        entry.text("clientId"),
                        entry.text("userId"),
                        entry.texts("scopes"),
                        entry.text("redirectUri"),
                        challenge(entry),
                        entry.text("nonce")),
                entry.text("code"),
                Instants.of(entry, "consentedAt"),
                Instants.optional(entry, "usedAt"),
                Instants.optional(entry, "revokedAt"));
    }

    private static Challenge challenge(JsonObject entry) {
        String value = entry.text("codeChallenge");
        return value == null
                ? null
                : new Challenge(
                        value,
                        Challenge.Method.named(entry.text("codeChallengeMethod"))
                                .orElseThrow());
    }
}
