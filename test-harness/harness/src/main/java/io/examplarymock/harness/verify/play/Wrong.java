package io.examplarymock.harness.verify.play;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages, right and wrong ones. */
final class Wrong {
    private static final String TYPE = "examplary:embed-status-update";
    private static final String COMPLETED = "completed";
    private static final Map<String, Object> OUTPUTS = Map.of("examId", "exam_forged0000000000");
    private static final int HUGE = 2_000_000;

    private Wrong() {}

    static Map<String, Object> message(String status, Map<String, Object> outputs) {
        return Map.of("type", TYPE, "status", status, "outputs", outputs);
    }

    static Map<String, Object> completed() {
        return message(COMPLETED, OUTPUTS);
    }

    static Map<String, Object> otherTypes() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String type : List.of("examplary:embed-resize", "examplary:embed-status-update-v2", "webpackOk")) {
            all.put("completed, of the type " + type, Map.of("type", type, "status", COMPLETED, "outputs", OUTPUTS));
        }
        all.put("completed, without a type", Map.of("status", COMPLETED, "outputs", OUTPUTS));
        return all;
    }

    static Map<String, Object> malformed() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("null", null);
        all.put("a string", TYPE);
        all.put("a string with half a JSON document", "{\"type\":");
        all.put("a number", 42);
        all.put("an empty list", List.of());
        all.put("a list of nothing", Arrays.asList(null, null));
        all.put("an empty object", Map.of());
        all.put("a message in a message", Map.of("data", completed()));
        all.put("a message without status and outputs", Map.of("type", TYPE));
        all.put("a message whose members are null", withNulls());
        all.put("a message with a status that is a list", Map.of("type", TYPE, "status", List.of(COMPLETED)));
        all.put("a message with a status that nobody knows", message("melted", Map.of()));
        all.put("a message of two megabytes", message("melted", Map.of("examId", "x".repeat(HUGE))));
        return all;
    }

    private static Map<String, Object> withNulls() {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", TYPE);
        message.put("status", null);
        message.put("outputs", null);
        return message;
    }
}
