package io.examplarymock.server.workspace;

import io.examplarymock.server.ids.IdSequence.Mint;
import io.examplarymock.server.oauth.Consent;
import io.examplarymock.server.oauth.Grant;
import java.time.Instant;

/** Lets an application have a code, since a user of the workspace allowed it (A1). */
public record GiveConsent(Consent consent) implements Command<Grant> {
    @Override
    public Change<Grant> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Mint mint = workspace.ids().mint();
        Grant grant = Grant.of(consent, workspace.id(), mint, now);
        return new Change<>(
                workspace.with(
                        mint,
                        workspace
                                .content()
                                .with(workspace
                                        .content()
                                        .authorizations()
                                        .with(grant)
                                        .tidied(now))),
                grant);
    }
}
