package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.script.Done;

/** POST scripts/{id}/steps: lets a play go on that was begun with {@code ?stepwise=true}. */
final class StepScript implements AdminHandler {
    private final ScriptRuns runs;

    StepScript(ScriptRuns runs) {
        this.runs = runs;
    }

    @Override
    public Response handle(AdminCall call) {
        ScriptRun run = runs.find(call.id()).orElse(null);
        if (run == null) {
            return GetScriptRun.unknown(call.id());
        }
        if (!(run instanceof StepwiseRun stepwise)) {
            return Problem.of(
                    409,
                    "Out of turn",
                    run.id() + " was played at once; POST scripts?" + PlayScript.STEPWISE
                            + "=true begins a play that goes on step by step");
        }
        JsonObject body = call.body();
        String until = body.text("until");
        JsonObject done = body.object("done");
        runs.goOn(
                stepwise,
                until == null ? null : Instants.read("/until", until),
                body.has("done") ? new Done(done.text("refused"), done.text("sessionId")) : null);
        return AdminAnswers.ok(run.view(call.request()));
    }
}
