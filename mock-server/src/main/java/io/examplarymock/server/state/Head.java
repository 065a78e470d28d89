package io.examplarymock.server.state;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.ids.IdSequence;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.session.Sessions;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.time.WorkspaceClock;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a workspace has once: who it is, its ids and its clock. */
record Head(
        String id,
        String name,
        String apiKey,
        String ownerUserId,
        boolean approved,
        IdSequence ids,
        WorkspaceClock clock) {
    /** The kind of its part. */
    static final String KIND = "head";

    static Head of(Workspace workspace) {
        return new Head(
                workspace.id(),
                workspace.name(),
                workspace.apiKey(),
                workspace.ownerUserId(),
                workspace.approved(),
                workspace.ids(),
                workspace.clock());
    }

    Workspace with(Content content, Sessions sessions) {
        return new Workspace(id, name, apiKey, ownerUserId, approved, ids, clock, content, sessions);
    }

    Map<String, Object> write() {
        Map<String, Object> counters = new LinkedHashMap<>();
        for (IdKind kind : IdKind.values()) {
            counters.put(kind.name(), ids.counters().get(kind));
        }
        counters.values().removeIf(Objects::isNull);
        return Members.start()
                .put(
                        "workspace",
                        Members.start()
                                .put("id", id)
                                .put("name", name)
                                .put("apiKey", apiKey)
                                .put("ownerUserId", ownerUserId)
                                .put("approved", approved)
                                .withoutNulls()
                                .toMap())
                .put(
                        "ids",
                        Members.start()
                                .put("secret", ids.secret().hex())
                                .put("counters", counters)
                                .toMap())
                .put(
                        "clock",
                        Members.start()
                                .put("mode", clock.mode().wireName())
                                .put("frozenAt", Instants.text(clock.frozenAt()))
                                .put("offset", clock.offset().toString())
                                .withoutNulls()
                                .toMap())
                .toMap();
    }

    static Head read(JsonObject document) {
        JsonObject identity = document.object("workspace");
        JsonObject clock = document.object("clock");
        return new Head(
                identity.text("id"),
                identity.text("name"),
                identity.text("apiKey"),
                identity.text("ownerUserId"),
                !Boolean.FALSE.equals(identity.bool("approved")),
                ids(document.object("ids")),
                new WorkspaceClock(
                        ClockMode.named(clock.text("mode")).orElseThrow(),
                        Instants.optional(clock, "frozenAt"),
                        Duration.parse(clock.has("offset") ? clock.text("offset") : "PT0S")));
    }

    private static IdSequence ids(JsonObject entry) {
        Map<IdKind, Long> counters = new EnumMap<>(IdKind.class);
        entry.object("counters")
                .members()
                .forEach((kind, number) -> counters.put(IdKind.valueOf(kind), ((Number) number).longValue()));
        return new IdSequence(new IdSecret(entry.text("secret")), counters);
    }
}
