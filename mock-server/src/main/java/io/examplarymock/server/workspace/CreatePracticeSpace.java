package io.examplarymock.server.workspace;

import io.examplarymock.server.ids.IdSequence.Mint;
import io.examplarymock.server.practicespace.Pool;
import io.examplarymock.server.practicespace.PracticeSpace;
import io.examplarymock.server.practicespace.PracticeSpaceDraft;
import java.time.Instant;

/** Creates a practice space (fact E6). */
public record CreatePracticeSpace(PracticeSpaceDraft draft, String createdBy) implements Command<PracticeSpace> {
    @Override
    public Change<PracticeSpace> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Mint mint = workspace.ids().mint();
        PracticeSpace space = Pool.open(draft, mint, createdBy, now);
        return new Change<>(
                workspace.with(
                        mint,
                        workspace.content().with(workspace.content().spaces().with(space))),
                space);
    }
}
