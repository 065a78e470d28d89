package io.examplarymock.server.embed;

import io.examplarymock.server.flow.Deed;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.workspace.ActOnSession;
import io.examplarymock.server.workspace.Workspaces;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Does what a page's visitor does, once: a page whose connection broke repeats its request under the same
 * {@code Idempotency-Key}, and a deed that was done is not done again.
 */
final class Deeds {
    /** So many keys are remembered; a page repeats itself within seconds. */
    private static final int REMEMBERED = 10_000;

    private final Workspaces workspaces;
    private final Set<String> done = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    Deeds(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    void perform(Visit visit, Request request, JsonObject body) {
        Deed deed = deed(body, visit);
        if (deed.outputs() != null) {
            judge(deed.outputs(), visit);
        }
        String key = request.header("Idempotency-Key")
                .map(given -> visit.sessionId() + " " + given)
                .orElse(null);
        if (key != null && !remember(key)) {
            return;
        }
        try {
            workspaces.change(visit.workspace().id(), new ActOnSession(visit.sessionId(), deed));
        } catch (RuntimeException refused) {
            forget(key);
            throw refused;
        }
    }

    private boolean remember(String key) {
        synchronized (done) {
            return done.add(key);
        }
    }

    private void forget(String key) {
        synchronized (done) {
            done.remove(key);
        }
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
