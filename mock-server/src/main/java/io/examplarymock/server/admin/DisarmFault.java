package io.examplarymock.server.admin;

import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.http.Response;

/** DELETE faults/{id}: disarms one. */
final class DisarmFault implements AdminHandler {
    private final Faults faults;

    DisarmFault(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Response handle(AdminCall call) {
        boolean wasArmed = call.id().matches("[0-9]{1,18}")
                && faults.disarm(call.workspace().id(), Long.parseLong(call.id()));
        return wasArmed
                ? AdminAnswers.none()
                : AdminAnswers.notFound("no fault " + call.id()
                        + " is armed in this workspace; it may have been used up. GET faults lists those that are");
    }
}
