package io.examplarymock.server.admin;

import io.examplarymock.server.api.OperationInfo;
import io.examplarymock.server.fault.Effect;
import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.fault.Scope;
import io.examplarymock.server.http.Disturbance.Breakage;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** POST faults: the next calls of an operation fail, wait or break. */
final class ArmFault implements AdminHandler {
    private final Faults faults;
    private final List<String> operations;

    ArmFault(Faults faults, List<OperationInfo> operations) {
        this.faults = faults;
        this.operations = Stream.concat(
                        operations.stream().map(OperationInfo::operation), Scope.PAGE_OPERATIONS.stream())
                .toList();
    }

    @Override
    public Response handle(AdminCall call) {
        JsonObject body = call.body();
        Workspace workspace = call.workspace();
        String breakage = body.text("fault");
        Integer delay = body.integer("delayMs");
        Effect effect = new Effect(
                body.integer("status"),
                body.integer("retryAfter"),
                delay == null ? 0 : delay,
                breakage == null ? null : Breakage.valueOf(breakage),
                body.has("extend") ? body.map("extend") : Map.of());
        return faults.arm(workspace.id(), scope(body, workspace), body.integer("times"), effect)
                .map(fault -> AdminAnswers.created(FaultViews.of(fault)))
                .orElseGet(() -> Problem.of(
                        429, "Too many faults", Faults.LIMIT + " faults are armed already; DELETE them first"));
    }

    private Scope scope(JsonObject body, Workspace workspace) {
        String operation = body.text("operation");
        if (!operation.equals(Scope.ANY) && !operations.contains(operation)) {
            throw RefusedCall.at(
                    "/operation",
                    "unknown",
                    "no operation " + operation + "; there are * and " + String.join(", ", operations));
        }
        String session = body.text("session");
        if (session != null && workspace.sessions().find(session).isEmpty()) {
            throw RefusedCall.at("/session", "unknown", "no session " + session + " in this workspace");
        }
        String until = body.text("until");
        return new Scope(operation, session, until == null ? null : Instants.read("/until", until));
    }
}
