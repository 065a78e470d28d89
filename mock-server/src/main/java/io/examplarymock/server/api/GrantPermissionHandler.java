package io.examplarymock.server.api;

import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.workspace.GrantPermission;
import io.examplarymock.server.workspace.Workspace;
import java.util.List;

/** POST /permissions/{resource} (E13, P2). */
final class GrantPermissionHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        JsonObject body = call.body();
        ResourceRole role = ResourceRole.named(body.text("role")).orElseThrow();
        String actor = body.text("actor");
        Permission given = call.change(
                new GrantPermission(call.id(), actor, actor == null ? body.text("email") : null, role, call.userId()));
        if (actor != null) {
            Permits.warn(call, actor, "/actor");
        }
        if (given.role() != role) {
            call.warnings()
                    .add(new Finding(
                            "/role",
                            "rule",
                            given.actor() + " made " + call.id() + " and stays its owner",
                            List.of("P2.M")));
        }
        Workspace now = call.workspaces().read(call.workspace().id()).orElse(call.workspace());
        return Reply.of(PermissionViews.of(given, now)).using(call.json().tier("permission/grant"));
    }
}
