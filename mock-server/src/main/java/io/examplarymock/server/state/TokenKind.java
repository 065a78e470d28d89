package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.oauth.Token;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.Map;

/** The access and refresh tokens of applications, also those that have ended. */
final class TokenKind extends Kind<Token> {
    TokenKind() {
        super("oauthTokens");
    }

    @Override
    Object home(Workspace workspace) {
        return workspace.content().authorizations();
    }

    @Override
    Collection<Token> all(Workspace workspace) {
        return workspace.content().authorizations().tokens();
    }

    @Override
    boolean has(Workspace workspace, String id) {
        return workspace.content().authorizations().token(id).isPresent();
    }

    @Override
    String id(Token thing) {
        return thing.value();
    }

    @Override
    Map<String, Object> write(Token thing) {
        return Members.start()
                .put("id", thing.value())
                .put("kind", thing.kind().wireName())
                .put("grantId", thing.grantId())
                .put("scopes", thing.scopes())
                .put("issuedAt", Instants.text(thing.issuedAt()))
                .put("expiresAt", Instants.text(thing.expiresAt()))
                .put("endedAt", Instants.text(thing.endedAt()))
                .withoutNulls()
                .toMap();
    }

    @Override
    void put(Draft draft, JsonObject entry) {
        String grantId = entry.text("grantId");
        if (draft.content().authorizations().grant(grantId).isEmpty()) {
            throw new UnreadableState("/" + name(), "names " + grantId + ", which is none of the grants");
        }
        Token token = new Token(
                entry.text("id"),
                Token.Kind.named(entry.text("kind")).orElseThrow(),
                grantId,
                entry.texts("scopes"),
                Instants.of(entry, "issuedAt"),
                Instants.of(entry, "expiresAt"),
                Instants.optional(entry, "endedAt"));
        draft.change(content -> content.with(content.authorizations().with(token)));
    }

    @Override
    void drop(Draft draft, String id) {
        draft.change(content -> content.with(content.authorizations().withoutAlone(id)));
    }
}
