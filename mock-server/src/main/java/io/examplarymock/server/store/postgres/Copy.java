package io.examplarymock.server.store.postgres;

import io.examplarymock.server.workspace.Workspace;

/**
 * A workspace in memory, as it was in some version.
 *
 * @param born tells it from one of the same id that was removed before
 */
record Copy(long born, long version, Workspace state) {
    boolean is(Rows.Head head) {
        return born == head.born() && version == head.version();
    }

    /** Whether what became of it since is all in rows that are newer. */
    boolean canCatchUp(Rows.Head head) {
        return born == head.born() && version >= head.completeSince() && version < head.version();
    }
}
