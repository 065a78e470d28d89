package io.examplarymock.server.admin;

import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.workspace.Workspace;

/** GET faults: those still armed, oldest first. */
final class ListFaults implements AdminHandler {
    private final Faults faults;

    ListFaults(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Response handle(AdminCall call) {
        Workspace workspace = call.workspace();
        return AdminAnswers.ok(faults.armed(workspace.id(), call.workspaces().now(workspace)).stream()
                .map(FaultViews::of)
                .toList());
    }
}
