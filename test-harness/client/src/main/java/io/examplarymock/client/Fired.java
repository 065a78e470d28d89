package io.examplarymock.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What time did to a session, or to a source material, while the clock moved.
 *
 * @param at when it was due, by the workspace's clock
 * @param kind {@code time-limit} (an exam was handed in by the clock) or {@code expiry}, which happen to sessions; {@code processing} or
 *     {@code removal}, which happen to source materials
 * @param sessionId empty for what happened to a source material, whose id is then in {@code raw} as
 *     {@code sourceMaterialId}
 * @param raw all members as the mock sent them
 */
public record Fired(Instant at, String kind, String sessionId, Map<String, Object> raw) {

    static List<Fired> all(JsonObject answer) {
        return answer.objects("fired").stream().map(Fired::of).toList();
    }

    private static Fired of(JsonObject answer) {
        return new Fired(answer.instant("at"), answer.text("kind"), answer.textOrEmpty("sessionId"), answer.members());
    }
}
