package io.examplarymock.server.api;

import io.examplarymock.schemas.Facts;
import io.examplarymock.schemas.SchemaReport;
import io.examplarymock.schemas.Tier;
import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.flow.Flow;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.workspace.ActorRule;
import io.examplarymock.server.workspace.CreateSession;
import java.util.ArrayList;
import java.util.List;

/**
 * POST /embed-sessions (E8). The order of checks is fixed (M): key, approval, JSON and types, the actor (C6), the flow's
 * environment, the presets, and what the presets name (C14).
 */
final class CreateEmbedSessionHandler implements Handler {
    private final ApiSettings settings;

    CreateEmbedSessionHandler(ApiSettings settings) {
        this.settings = settings;
    }

    @Override
    public Reply handle(Call call) {
        JsonObject body = call.body();
        Flow flow = Flows.named(body.text("flow"));
        ActorRule.check(call.workspace(), body.text("actor"), call.userId());
        if (settings.production() && flow.isPreRelease()) {
            throw ApiError.FLOW_NOT_IN_ENVIRONMENT.because(
                    "the flow is pre-release and on staging only; start the server with --environment staging",
                    flow.slug());
        }
        JsonBody presets = call.json().member("presets");
        String schema = "flows/" + flow.slug() + "/presets";
        judge(presets.validate(schema), call);
        Session session = call.change(new CreateSession(
                flow.slug(),
                body.text("actor"),
                body.map("presets"),
                body.map("theme"),
                body.map("metadata"),
                body.text("returnUrl"),
                body.text("allowedOrigin"),
                call.userId()));
        flow.warnings(session.terms(), call.workspace().content())
                .forEach(text -> call.warnings().add(new Finding("/presets", "rule", text, List.of("C14.M"))));
        return Reply.of(Views.session(session, call.baseUrl()))
                .using(call.json().tier("embed-session/create"))
                .using(presets.tier(schema))
                .using(responseModes(session))
                .using(echo(call));
    }

    private void judge(SchemaReport report, Call call) {
        List<Finding> violations = new ArrayList<>(Findings.at("/presets", report.violations()));
        List<Finding> warnings = Findings.at("/presets", report.warnings());
        if (settings.strictPresets()) {
            warnings.stream().filter(Findings::isUnknownMember).forEach(violations::add);
        }
        call.warnings().addAll(warnings);
        call.refuse(violations);
    }

    /** How omitted and unknown members are echoed is our own reading (C8). */
    private static Tier echo(Call call) {
        boolean complete = List.of("presets", "theme", "metadata").stream()
                .allMatch(name -> call.body().has(name));
        boolean known = call.warnings().stream().noneMatch(Findings::isUnknownMember);
        String fact = complete && known ? "C8.S" : "C8.M";
        return Facts.load().find(fact).orElseThrow().tier();
    }

    /** That a session without either way of response is possible is our own reading (C9). */
    private static Tier responseModes(Session session) {
        String fact = session.terms().enabledResponseModes().isEmpty() ? "C9.M" : "C9.S";
        return Facts.load().find(fact).orElseThrow().tier();
    }
}
