package io.examplarymock.server.api;

import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.permission.ResourceRole;
import java.util.List;

/** Reads the {@code permissions} of a body (E2, E6). */
final class Permits {
    private Permits() {}

    static List<Permission> read(JsonObject body) {
        return body.objects("permissions").stream()
                .map(entry -> new Permission(
                        entry.text("actor"),
                        ResourceRole.named(entry.text("role")).orElseThrow()))
                .toList();
    }

    /** Reports actors that the workspace does not have: no source says that they are refused. */
    static void warn(Call call) {
        List<Permission> permissions = read(call.body());
        for (int i = 0; i < permissions.size(); i++) {
            String actor = permissions.get(i).actor();
            if (call.workspace().content().users().find(actor).isEmpty()) {
                call.warnings()
                        .add(new Finding(
                                "/permissions/" + i + "/actor",
                                "rule",
                                actor + " is no user of this workspace",
                                List.of("C5")));
            }
        }
    }
}
