package io.examplarymock.server.store.file;

import io.examplarymock.server.state.Difference;
import io.examplarymock.server.state.Parts;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.memory.Directory;
import java.util.List;
import java.util.Set;

/**
 * What one change writes into the file.
 *
 * @param anew whether nothing stays of what was there of the workspace
 * @param there whether there is such a workspace afterwards
 */
record Write(String workspaceId, boolean anew, boolean there, Difference difference, Names keys, Names sessions) {
    private static final Difference NOTHING = new Difference(List.of(), List.of(), List.of());

    /** The keys or sessions that come to belong to the workspace, and those that no longer do. */
    record Names(Set<String> taken, Set<String> dropped) {
        static Names of(Set<String> taken) {
            return new Names(taken, Set.of());
        }
    }

    /** Writes all of a workspace, in place of what there may be of it. */
    static Write all(Workspace workspace) {
        return new Write(
                workspace.id(),
                true,
                true,
                new Difference(Parts.of(workspace), List.of(), List.of()),
                Names.of(workspace.keys()),
                Names.of(Directory.sessionIds(workspace)));
    }

    /** Writes what a change of a workspace has changed. */
    static Write change(Workspace before, Workspace after, Directory.Claim claim) {
        return new Write(
                before.id(),
                false,
                true,
                Parts.between(before, after),
                new Names(claim.takenKeys(), claim.droppedKeys()),
                new Names(claim.takenSessions(), claim.droppedSessions()));
    }

    /** Takes a workspace out of the file. */
    static Write removal(Workspace last) {
        return new Write(
                last.id(),
                true,
                false,
                NOTHING,
                new Names(Set.of(), last.keys()),
                new Names(Set.of(), Directory.sessionIds(last)));
    }

    /** Takes a workspace out of the file that has no keys or sessions there. */
    static Write removal(String workspaceId) {
        return new Write(workspaceId, true, false, NOTHING, Names.of(Set.of()), Names.of(Set.of()));
    }
}
