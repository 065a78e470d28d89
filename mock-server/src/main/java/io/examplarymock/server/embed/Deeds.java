package io.examplarymock.server.embed;

import io.examplarymock.server.flow.Deed;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.workspace.ActOnSession;
import io.examplarymock.server.workspace.Workspaces;
import java.util.Map;

/** Does what a page's visitor does, through the state machine and nothing else. */
final class Deeds {
    private final Workspaces workspaces;

    Deeds(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    void perform(Visit visit, JsonObject body) {
        Deed deed = deed(body, visit);
        if (deed.outputs() != null) {
            judge(deed.outputs(), visit);
        }
        workspaces.change(visit.workspace().id(), new ActOnSession(visit.sessionId(), deed));
    }

    private static Deed deed(JsonObject body, Visit visit) {
        String name = body.text("action");
        Action action = Action.named(name == null ? "" : name)
                .orElseThrow(() -> new Refusal(400, "\"" + name + "\" is no action of a session"));
        return new Deed(
                action,
                body.text("questionId"),
                null,
                body.members().get("value"),
                null,
                body.has("outputs") ? body.map("outputs") : null,
                WishesReader.read(body, visit));
    }

    /** What the page made must be what the flow reports (section 4 of the facts). */
    private static void judge(Map<String, Object> outputs, Visit visit) {
        String schema = "flows/" + Flows.named(visit.terms().flow()).slug() + "/outputs";
        JsonBody.of(outputs).validate(schema).violations().stream().findFirst().ifPresent(first -> {
            throw new Refusal(400, "outputs" + first.sentence());
        });
    }
}
