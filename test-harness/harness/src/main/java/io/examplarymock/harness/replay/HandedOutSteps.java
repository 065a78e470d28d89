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
    private final Optional<Progress> watched;
    private String id = "";

    /**
     * Steps of a script.
     *
     * @param watched told where the play can be watched, if that takes long enough
     */
    HandedOutSteps(ScriptRoute route, ScriptFile script, Optional<Progress> watched) {
        this.route = route;
        this.script = script;
        this.watched = watched;
    }

    @Override
    public JsonValue begin() {
        JsonValue state = route.beginWithPages(script.source(), Json.write(script.members()));
        id = state.get("id").text().orElse("");
        String workspace = state.get("workspace").get("id").text().orElse("");
        watched.ifPresent(progress -> progress.watch(script.source(), route.dashboard(workspace)));
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
