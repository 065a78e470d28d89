package io.examplarymock.server.state;

import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.workspace.Workspace;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** Makes sure that what was read is a whole. */
final class Checked {
    private Checked() {}

    /** Returns the workspace of a draft; whatever reading it throws becomes {@link UnreadableState}. */
    static Workspace workspace(Supplier<Draft> reading) {
        Workspace workspace;
        try {
            workspace = reading.get().workspace();
        } catch (DateTimeException | IllegalArgumentException | NoSuchElementException | NullPointerException e) {
            throw new UnreadableState("", "a value in the document is none that this server writes: " + e.getMessage());
        } catch (ApiException e) {
            throw new UnreadableState("", "the document does not hang together: " + e.getMessage());
        }
        if (workspace.content().users().find(workspace.ownerUserId()).isEmpty()) {
            throw new UnreadableState(
                    "/workspace/ownerUserId", "names " + workspace.ownerUserId() + ", which is none of the users");
        }
        return workspace;
    }
}
