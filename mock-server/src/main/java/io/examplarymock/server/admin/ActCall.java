package io.examplarymock.server.admin;

import io.examplarymock.server.flow.Deed;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.workspace.ActOnSession;
import io.examplarymock.server.workspace.Workspace;
import java.util.Map;

/** POST sessions/{id}/actions: does in a session what a person does (O13). */
final class ActCall implements AdminHandler {
    private final SessionViews views;

    ActCall(SessionViews views) {
        this.views = views;
    }

    @Override
    public Response handle(AdminCall call) {
        Workspace workspace = call.workspace();
        Session session = workspace.sessions().get(call.id());
        Deed deed = deed(call.body());
        if (deed.outputs() != null) {
            judge(deed.outputs(), session);
        }
        Session next = call.workspaces().change(workspace.id(), new ActOnSession(session.id(), deed));
        return AdminAnswers.ok(views.of(next, call.workspace(), call.request()));
    }

    private static Deed deed(JsonObject body) {
        return new Deed(
                Action.named(body.text("action")).orElseThrow(),
                body.text("questionId"),
                body.integer("index"),
                body.members().get("value"),
                body.bool("correct"),
                body.has("outputs") ? body.map("outputs") : null);
    }

    /** Outputs that the platform would never report would teach a client something wrong. */
    private static void judge(Map<String, Object> outputs, Session session) {
        String schema = "flows/" + Flows.named(session.terms().flow()).slug() + "/outputs";
        var violations = JsonBody.of(outputs).validate(schema).violations();
        if (!violations.isEmpty()) {
            throw RefusedCall.by(
                    violations.stream().map(found -> found.under("/outputs")).toList());
        }
    }
}
