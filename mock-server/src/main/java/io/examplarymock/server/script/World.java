package io.examplarymock.server.script;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.time.WorkspaceClock;
import io.examplarymock.server.workspace.AdvanceClock;
import io.examplarymock.server.workspace.Change;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.Fired;
import io.examplarymock.server.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The workspace that a script is played in, with a frozen clock. It is nobody else's while the play lasts, so it needs no
 * store: the same commands change it, by the same rules.
 */
final class World {
    private Workspace workspace;
    private Instant now;

    World(Script script, String apiKey) {
        now = script.start();
        workspace = Workspace.empty(
                IdSecret.seeded(script.seed(), "script:" + script.name()),
                apiKey,
                script.name(),
                true,
                null,
                null,
                WorkspaceClock.frozenAt(now),
                now);
    }

    Workspace workspace() {
        return workspace;
    }

    Content content() {
        return workspace.content();
    }

    Instant now() {
        return now;
    }

    Optional<Session> session(String id) {
        return workspace.sessions().find(id);
    }

    <R> R change(Command<R> command) {
        Change<R> change = workspace.after(command, now);
        workspace = change.workspace();
        return change.result();
    }

    /** Moves the clock; answers what time did on the way, in order. */
    List<Fired> advance(Instant to) {
        if (!to.isAfter(now)) {
            return List.of();
        }
        List<Fired> fired = change(new AdvanceClock(null, to));
        now = to;
        return fired;
    }
}
