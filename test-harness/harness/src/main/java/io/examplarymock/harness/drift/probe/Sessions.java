package io.examplarymock.harness.drift.probe;

import java.util.LinkedHashMap;
import java.util.Map;

/** Requests for embed sessions. */
final class Sessions {
    private Sessions() {}

    /**
     * A request with nothing that is not needed.
     *
     * @param actor left out if {@code null}
     */
    static Map<String, Object> request(String flow, String actor, Map<String, Object> presets) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("flow", flow);
        if (actor != null) {
            request.put("actor", actor);
        }
        request.put("presets", presets);
        return request;
    }
}
