package io.examplarymock.server.providerstate;

import io.examplarymock.server.oauth.CodeShown;
import io.examplarymock.server.oauth.Consent;
import io.examplarymock.server.oauth.Exchanged.Issued;
import io.examplarymock.server.oauth.Grant;
import io.examplarymock.server.oauth.OAuthClient;
import io.examplarymock.server.oauth.Scopes;
import io.examplarymock.server.oauth.Token;
import io.examplarymock.server.workspace.AdvanceClock;
import io.examplarymock.server.workspace.GiveConsent;
import io.examplarymock.server.workspace.RedeemCode;
import io.examplarymock.server.workspace.RegisterClient;
import io.examplarymock.server.workspace.RevokeGrant;
import java.util.List;

/** What states set up about applications with access for users. */
final class AccessScene {
    /** Where the application has browsers sent back to. */
    private static final String CALLBACK = "https://app.example.com/callback";

    private AccessScene() {}

    static OAuthClient application(Scene scene) {
        scene.user();
        OAuthClient client = scene.change(new RegisterClient("My planner", List.of(CALLBACK), Scopes.all(), false));
        scene.note("clientId", client.id());
        scene.note("clientSecret", client.secret());
        return client;
    }

    /** A code that the user allowed, for the parameter's scope. */
    static Grant code(Scene scene) {
        OAuthClient client = application(scene);
        Grant grant = scene.change(new GiveConsent(
                new Consent(client.id(), scene.user(), scene.parameters().scopes(), CALLBACK, null, null)));
        scene.note("code", grant.code());
        return grant;
    }

    /** Tokens for a code; valid, unless the parameter says that they expired or were revoked. */
    static void tokens(Scene scene) {
        Grant grant = code(scene);
        Issued issued = scene.change(
                        new RedeemCode(new CodeShown(grant.consent().clientId(), grant.code(), CALLBACK, null)))
                .orRefusal();
        scene.note("accessToken", issued.access().value());
        scene.note("refreshToken", issued.refresh().value());
        switch (scene.parameters().tokenStatus()) {
            case "expired" -> scene.change(new AdvanceClock(Token.Kind.ACCESS.life(), null));
            case "revoked" -> scene.change(new RevokeGrant(grant.id()));
            default -> {}
        }
    }
}
