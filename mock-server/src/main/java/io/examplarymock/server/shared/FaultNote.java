package io.examplarymock.server.shared;

import io.examplarymock.server.fault.Effect;
import io.examplarymock.server.fault.Fault;
import io.examplarymock.server.fault.Scope;
import io.examplarymock.server.http.Disturbance.Breakage;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.value.Members;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a note about the faults of a workspace says. */
final class FaultNote {
    private FaultNote() {}

    static String write(List<Fault> faults) {
        return Json.text(
                Map.of("faults", faults.stream().map(FaultNote::members).toList()));
    }

    static List<Fault> read(String note) {
        return Json.parseState(note).toObject().objects("faults").stream()
                .map(FaultNote::fault)
                .toList();
    }

    private static Map<String, Object> members(Fault fault) {
        Scope scope = fault.scope();
        Effect effect = fault.effect();
        return Members.start()
                .put("id", fault.id())
                .put("operation", scope.operation())
                .put("session", scope.session())
                .put("until", scope.until() == null ? null : scope.until().toString())
                .put("times", fault.times())
                .put("status", effect.status())
                .put("retryAfter", effect.retryAfter())
                .put("delayMillis", effect.delayMillis())
                .put(
                        "breakage",
                        effect.breakage() == null ? null : effect.breakage().name())
                .put("extension", effect.extension())
                .withoutNulls()
                .toMap();
    }

    private static Fault fault(JsonObject members) {
        String until = members.text("until");
        String breakage = members.text("breakage");
        return new Fault(
                number(members, "id"),
                new Scope(
                        members.text("operation"),
                        members.text("session"),
                        until == null ? null : Instant.parse(until)),
                members.integer("times"),
                new Effect(
                        members.integer("status"),
                        members.integer("retryAfter"),
                        number(members, "delayMillis"),
                        breakage == null ? null : Breakage.valueOf(breakage),
                        members.has("extension") ? members.map("extension") : Map.of()));
    }

    private static long number(JsonObject members, String name) {
        return ((Number) members.members().get(name)).longValue();
    }
}
