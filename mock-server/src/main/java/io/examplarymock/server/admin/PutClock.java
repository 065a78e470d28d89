package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.workspace.Fired;
import io.examplarymock.server.workspace.TimeMachine;
import io.examplarymock.server.workspace.Workspace;
import java.util.List;

/** PUT clock: freezes the clock or lets it run, at an instant or where it stands. */
final class PutClock implements AdminHandler {
    private final TimeMachine timeMachine;

    PutClock(TimeMachine timeMachine) {
        this.timeMachine = timeMachine;
    }

    @Override
    public Response handle(AdminCall call) {
        Workspace workspace = call.workspace();
        ClockMode mode = ClockMode.named(call.body().text("mode")).orElseThrow();
        String now = call.body().text("now");
        List<Fired> fired = timeMachine.set(workspace.id(), mode, now == null ? null : Instants.read("/now", now));
        return AdminAnswers.ok(ClockViews.moved(call.workspace(), call.workspaces(), fired));
    }
}
