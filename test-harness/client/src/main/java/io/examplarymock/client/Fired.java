package io.examplarymock.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What time did to a session while the clock moved.
 *
 * @param at when it was due, by the workspace's clock
 * @param kind {@code time-limit} (an exam was handed in by the clock) or {@code expiry}
 * @param raw all members as the mock sent them
 */
public record Fired(Instant at, String kind, String sessionId, Map<String, Object> raw) {

    static List<Fired> all(JsonObject answer) {
        return answer.objects("fired").stream().map(Fired::of).toList();
    }

    private static Fired of(JsonObject answer) {
        return new Fired(answer.instant("at"), answer.text("kind"), answer.text("sessionId"), answer.members());
    }
}
