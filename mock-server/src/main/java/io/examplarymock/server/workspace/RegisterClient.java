package io.examplarymock.server.workspace;

import io.examplarymock.server.ids.IdSequence.Mint;
import io.examplarymock.server.oauth.OAuthClient;
import java.time.Instant;
import java.util.List;

/**
 * Registers an application that may ask users for access (A1.M).
 *
 * @param isPublic whether it gets no secret
 */
public record RegisterClient(String name, List<String> redirectUris, List<String> scopes, boolean isPublic)
        implements Command<OAuthClient> {
    @Override
    public Change<OAuthClient> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Mint mint = workspace.ids().mint();
        OAuthClient client = OAuthClient.registered(name, redirectUris, scopes, isPublic, workspace.id(), mint, now);
        return new Change<>(
                workspace.with(
                        mint,
                        workspace
                                .content()
                                .with(workspace.content().authorizations().with(client))),
                client);
    }
}
