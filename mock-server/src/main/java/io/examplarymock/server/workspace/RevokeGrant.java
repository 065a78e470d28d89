package io.examplarymock.server.workspace;

import io.examplarymock.server.oauth.Authorizations;
import io.examplarymock.server.oauth.Grant;
import java.time.Instant;
import java.util.Optional;

/** Takes back what a user allowed an application; answers whether there is such a grant (A1.M). */
public record RevokeGrant(String grantId) implements Command<Boolean> {
    @Override
    public Change<Boolean> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Authorizations before = workspace.content().authorizations();
        Optional<Grant> grant = before.grant(grantId);
        return new Change<>(
                grant.map(found -> workspace.with(workspace.content().with(before.revoking(found, now))))
                        .orElse(workspace),
                grant.isPresent());
    }
}
