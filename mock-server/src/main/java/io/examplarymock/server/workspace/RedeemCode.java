package io.examplarymock.server.workspace;

import io.examplarymock.server.ids.IdSequence.Mint;
import io.examplarymock.server.oauth.CodeShown;
import io.examplarymock.server.oauth.Exchanged;
import java.time.Instant;

/** Exchanges a code for tokens (A1). */
public record RedeemCode(CodeShown shown) implements Command<Exchanged> {
    @Override
    public Change<Exchanged> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Mint mint = workspace.ids().mint();
        Exchanged exchanged = workspace.content().authorizations().redeem(shown, workspace.id(), mint, now);
        return new Change<>(workspace.with(mint, workspace.content().with(exchanged.after())), exchanged);
    }
}
