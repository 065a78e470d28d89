package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.script.BadScript;
import io.examplarymock.server.script.Script;
import io.examplarymock.server.script.ScriptReading;
import io.examplarymock.server.script.Wire;

/** POST scripts: plays a script from its beginning to its end, on a virtual clock. */
final class PlayScript implements AdminHandler {
    static final String KEEP = "keep";

    private final ScriptRuns runs;
    private final Wire wire;

    PlayScript(ScriptRuns runs, Wire wire) {
        this.runs = runs;
        this.wire = wire;
    }

    @Override
    public Response handle(AdminCall call) {
        boolean isKept = call.asksFor(KEEP);
        try {
            Script script = ScriptReading.read(call.body().members(), wire);
            return AdminAnswers.created(
                    runs.play(script, isKept, call.workspaces()).summary());
        } catch (BadScript bad) {
            throw RefusedCall.listing(bad.problems().stream()
                    .map(problem -> new Problem.Entry(problem.pointer(), "script", problem.message()))
                    .toList());
        }
    }
}
