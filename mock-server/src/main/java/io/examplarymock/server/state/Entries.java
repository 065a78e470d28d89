package io.examplarymock.server.state;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.permission.Permissions;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.value.Members;
import java.util.List;
import java.util.Map;

/** What parts of several kinds have in common. */
final class Entries {
    private Entries() {}

    static List<Map<String, Object>> permissions(Permissions permissions) {
        return permissions.list().stream()
                .map(permission -> Members.start()
                        .put("actor", permission.actor())
                        .put("role", permission.role().wireName())
                        .put("createdAt", Instants.text(permission.createdAt()))
                        .put("updatedAt", Instants.text(permission.updatedAt()))
                        .put("createdBy", permission.createdBy())
                        .withoutNulls()
                        .toMap())
                .toList();
    }

    static Permissions permissions(JsonObject entry) {
        return Permissions.of(entry.objects("permissions").stream()
                .map(permission -> new Permission(
                        permission.text("actor"),
                        ResourceRole.named(permission.text("role")).orElseThrow(),
                        Instants.optional(permission, "createdAt"),
                        Instants.optional(permission, "updatedAt"),
                        permission.text("createdBy")))
                .toList());
    }

    static Question question(JsonObject entry) {
        return new Question(
                entry.text("id"),
                entry.integer("v"),
                entry.text("type"),
                entry.text("title"),
                entry.text("description"),
                entry.map("settings"),
                entry.has("scoring") ? entry.map("scoring") : null,
                entry.texts("tags"),
                entry.text("externalId"),
                entry.map("metadata"));
    }
}
