package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;

/** GET scripts/{id}: how a play went, or goes. */
final class GetScriptRun implements AdminHandler {
    private final ScriptRuns runs;

    GetScriptRun(ScriptRuns runs) {
        this.runs = runs;
    }

    @Override
    public Response handle(AdminCall call) {
        return runs.find(call.id())
                .map(run -> AdminAnswers.ok(run.view(call.request())))
                .orElseGet(() -> unknown(call.id()));
    }

    static Response unknown(String id) {
        return AdminAnswers.notFound("no play of a script " + id + "; the last " + ScriptRuns.LIMIT
                + " are remembered, and as many that have not ended");
    }
}
