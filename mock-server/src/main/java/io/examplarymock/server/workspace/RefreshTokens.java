package io.examplarymock.server.workspace;

import io.examplarymock.server.ids.IdSequence.Mint;
import io.examplarymock.server.oauth.Exchanged;
import java.time.Instant;
import java.util.List;

/**
 * Exchanges a refresh token for new tokens (A1).
 *
 * @param scopes {@code null} for all that was granted
 */
public record RefreshTokens(String clientId, String token, List<String> scopes) implements Command<Exchanged> {
    @Override
    public Change<Exchanged> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Mint mint = workspace.ids().mint();
        Exchanged exchanged =
                workspace.content().authorizations().refresh(clientId, token, scopes, workspace.id(), mint, now);
        return new Change<>(workspace.with(mint, workspace.content().with(exchanged.after())), exchanged);
    }
}
