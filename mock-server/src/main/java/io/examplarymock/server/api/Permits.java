package io.examplarymock.server.api;

import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.workspace.Workspace;
import java.util.List;

/** Reads the {@code permissions} of a body (E2, E6), and reports actors that the workspace does not have. */
final class Permits {
    private Permits() {}

    static List<Permission> read(JsonObject body) {
        return body.objects("permissions").stream()
                .map(entry -> new Permission(
                        entry.text("actor"),
                        ResourceRole.named(entry.text("role")).orElseThrow()))
                .toList();
    }

    static void warn(Call call) {
        List<Permission> permissions = read(call.body());
        for (int i = 0; i < permissions.size(); i++) {
            warn(call, permissions.get(i).actor(), "/permissions/" + i + "/actor");
        }
    }

    /** No source says that such an actor is refused. */
    static void warn(Call call, String actor, String pointer) {
        if (!isKnown(actor, call.workspace())) {
            call.warnings()
                    .add(new Finding(
                            pointer,
                            "rule",
                            actor + " is no user of this workspace, no group of one, and not the workspace itself",
                            List.of("C5", "P2.M")));
        }
    }

    private static boolean isKnown(String actor, Workspace workspace) {
        return actor.equals(workspace.id())
                || workspace.content().users().find(actor).isPresent()
                || workspace.content().users().all().stream()
                        .anyMatch(user -> user.groups().contains(actor));
    }
}
