package io.examplarymock.server.admin;

import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.http.Response;

/** GET faults: those still armed, oldest first. */
final class ListFaults implements AdminHandler {
    private final Faults faults;

    ListFaults(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Response handle(AdminCall call) {
        return AdminAnswers.ok(
                faults.armed(call.workspace().id()).stream().map(FaultViews::of).toList());
    }
}
