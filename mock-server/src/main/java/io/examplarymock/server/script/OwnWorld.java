package io.examplarymock.server.script;

import io.examplarymock.server.workspace.AdvanceClock;
import io.examplarymock.server.workspace.Change;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.Fired;
import io.examplarymock.server.workspace.Workspace;
import java.time.Instant;
import java.util.List;

/** A workspace with a frozen clock that is nobody else's while the play lasts, so that it needs no store. */
final class OwnWorld implements World {
    private Workspace workspace;
    private Instant now;

    OwnWorld(Script script, String apiKey) {
        now = script.start();
        workspace = World.empty(script, apiKey, World.secret(script));
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public <R> R change(Command<R> command) {
        Change<R> change = workspace.after(command, now);
        workspace = change.workspace();
        return change.result();
    }

    @Override
    public List<Fired> advance(Instant to) {
        if (!to.isAfter(now)) {
            return List.of();
        }
        List<Fired> fired = change(new AdvanceClock(null, to));
        now = to;
        return fired;
    }
}
