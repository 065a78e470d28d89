package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.workspace.Fired;
import io.examplarymock.server.workspace.TimeMachine;
import io.examplarymock.server.workspace.Workspace;
import java.util.List;

/** POST clock/advance: moves the clock forward and answers what fired, in order. */
final class AdvanceClockCall implements AdminHandler {
    private final TimeMachine timeMachine;

    AdvanceClockCall(TimeMachine timeMachine) {
        this.timeMachine = timeMachine;
    }

    @Override
    public Response handle(AdminCall call) {
        Workspace workspace = call.workspace();
        String by = call.body().text("by");
        List<Fired> fired = by != null
                ? timeMachine.advance(workspace.id(), Instants.duration("/by", by))
                : timeMachine.advanceTo(
                        workspace.id(), Instants.read("/to", call.body().text("to")));
        return AdminAnswers.ok(ClockViews.moved(call.workspace(), call.workspaces(), fired));
    }
}
