package io.examplarymock.harness.replay;

import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.replay.browser.Steps;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The steps of a script that a mock plays and hands out. */
final class HandedOutSteps implements Steps {
    private final ScriptRoute route;
    private final ScriptFile script;
    private String id = "";

    HandedOutSteps(ScriptRoute route, ScriptFile script) {
        this.route = route;
        this.script = script;
    }

    @Override
    public JsonValue begin() {
        JsonValue state = route.beginWithPages(script.source(), Json.write(script.members()));
        id = state.get("id").text().orElse("");
        return state;
    }

    @Override
    public JsonValue goOn(Optional<Instant> until, Optional<Map<String, Object>> done) {
        Map<String, Object> order = new LinkedHashMap<>();
        until.ifPresent(instant ->
                order.put("until", instant.truncatedTo(ChronoUnit.MILLIS).toString()));
        done.ifPresent(members -> order.put("done", members));
        return route.goOn(id, Json.write(order));
    }
}
