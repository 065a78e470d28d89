package io.examplarymock.server.admin;

import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.http.Response;

/** DELETE faults: disarms all of them. */
final class DisarmFaults implements AdminHandler {
    private final Faults faults;

    DisarmFaults(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Response handle(AdminCall call) {
        faults.disarm(call.workspace().id());
        return AdminAnswers.none();
    }
}
