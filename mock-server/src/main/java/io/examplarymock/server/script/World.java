package io.examplarymock.server.script;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.time.WorkspaceClock;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.Fired;
import io.examplarymock.server.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The workspace that a script is played in: the same commands change it, by the same rules, whoever else sees it. */
interface World {
    /** The workspace as it is at the present instant. */
    Workspace workspace();

    /** What its clock shows. */
    Instant now();

    <R> R change(Command<R> command);

    /** Moves the clock unless it is there already; answers what time did on the way, in order. */
    List<Fired> advance(Instant to);

    default Content content() {
        return workspace().content();
    }

    default Optional<Session> session(String id) {
        return workspace().sessions().find(id);
    }

    /**
     * What ids grow from in each play of a script, those of sessions among them: from its seed and name alone, since what
     * sessions make grows from their ids.
     */
    static IdSecret secret(Script script) {
        return IdSecret.seeded(script.seed(), "script:" + script.name());
    }

    /** What a script begins in. */
    static Workspace empty(Script script, String apiKey, IdSecret secret) {
        return Workspace.empty(
                secret,
                apiKey,
                script.name(),
                true,
                null,
                null,
                WorkspaceClock.frozenAt(script.start()),
                script.start());
    }
}
