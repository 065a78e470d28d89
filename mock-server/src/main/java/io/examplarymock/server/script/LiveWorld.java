package io.examplarymock.server.script;

import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.workspace.BackwardsInTime;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.Fired;
import io.examplarymock.server.workspace.TimeMachine;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.time.Instant;
import java.util.List;

/** A workspace among those of the server: pages are open in it, and others may change it and move its clock. */
final class LiveWorld implements World {
    private final String id;
    private final String apiKey;
    private final Workspaces workspaces;
    private final TimeMachine timeMachine;

    /**
     * Keeps the script's workspace among these, in place of that of an earlier play whose ids grew from the same secret.
     *
     * @throws io.examplarymock.server.error.ApiException TOO_MANY_WORKSPACES
     */
    LiveWorld(Script script, String apiKey, IdSecret secret, Workspaces workspaces) {
        Workspace empty = World.empty(script, apiKey, secret);
        workspaces.keep(empty);
        this.id = empty.id();
        this.apiKey = apiKey;
        this.workspaces = workspaces;
        this.timeMachine = new TimeMachine(workspaces);
    }

    @Override
    public Workspace workspace() {
        return workspaces
                .read(id)
                .filter(this::isOurs)
                .orElseThrow(
                        () -> new OutOfTurn("the workspace of this play is gone: it was deleted, or made room for a"
                                + " later play of the same name and seed; play the script again"));
    }

    /** Another play of the same script has the same id, and another key. */
    private boolean isOurs(Workspace found) {
        return found.apiKey().equals(apiKey);
    }

    @Override
    public Instant now() {
        return workspaces.now(workspace());
    }

    @Override
    public <R> R change(Command<R> command) {
        return workspaces.change(id, command);
    }

    @Override
    public List<Fired> advance(Instant to) {
        if (!to.isAfter(now())) {
            return List.of();
        }
        try {
            return timeMachine.advanceTo(id, to);
        } catch (BackwardsInTime movedMeanwhile) {
            return List.of();
        }
    }

    /** Takes the workspace away, unless it is another play's by now. */
    void remove() {
        if (workspaces.read(id).filter(this::isOurs).isPresent()) {
            workspaces.remove(id);
        }
    }
}
