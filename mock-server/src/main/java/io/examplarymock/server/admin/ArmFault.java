package io.examplarymock.server.admin;

import io.examplarymock.server.api.OperationInfo;
import io.examplarymock.server.fault.Fault;
import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.http.Disturbance.Breakage;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.JsonObject;
import java.util.List;

/** POST faults: the next calls of an operation fail, wait or break. */
final class ArmFault implements AdminHandler {
    private final Faults faults;
    private final List<String> operations;

    ArmFault(Faults faults, List<OperationInfo> operations) {
        this.faults = faults;
        this.operations = operations.stream().map(OperationInfo::operation).toList();
    }

    @Override
    public Response handle(AdminCall call) {
        JsonObject body = call.body();
        String operation = body.text("operation");
        if (!operation.equals(Fault.ANY) && !operations.contains(operation)) {
            throw RefusedCall.at(
                    "/operation",
                    "unknown",
                    "no operation " + operation + "; there are * and " + String.join(", ", operations));
        }
        Integer delay = body.integer("delayMs");
        String breakage = body.text("fault");
        return faults.arm(
                        call.workspace().id(),
                        operation,
                        body.integer("times"),
                        body.integer("status"),
                        delay == null ? 0 : delay,
                        breakage == null ? null : Breakage.valueOf(breakage))
                .map(fault -> AdminAnswers.created(FaultViews.of(fault)))
                .orElseGet(() -> Problem.of(
                        429, "Too many faults", Faults.LIMIT + " faults are armed already; DELETE them first"));
    }
}
