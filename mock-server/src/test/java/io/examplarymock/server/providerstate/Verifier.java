package io.examplarymock.server.providerstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import java.util.List;
import java.util.Map;

/** Asks for provider states as a verifier does, and looks into their workspaces. */
record Verifier(Caller caller) {
    private static final String PATH = "/__admin/examplary/provider-states";

    /** Returns the values of a state, which its schema must know. */
    JsonObject setUp(String state, Map<String, Object> parameters) {
        return values(ask(Map.of("state", state, "params", parameters, "action", "setup")));
    }

    void tearDown(String key) {
        ask(Map.of("state", "any", "params", Map.of("apiKey", key), "action", "teardown"))
                .hasStatus(204);
    }

    Answer ask(Map<String, Object> body) {
        return caller.post(PATH, body);
    }

    Answer askLeniently(String lenient, Map<String, Object> body) {
        return caller.post(PATH + "?lenient=" + lenient, body);
    }

    static JsonObject values(Answer answer) {
        answer.hasStatus(200);
        assertThat(Json.parse(answer.bytes())
                        .validate("admin/provider-state-set-up")
                        .violations())
                .isEmpty();
        return answer.json();
    }

    /** Whoever has the key of the state with these values. */
    Caller in(JsonObject values) {
        return new Caller(caller.baseUrl(), values.text("apiKey"));
    }

    List<String> workspaces() {
        return caller.get("/__admin/examplary/workspaces").jsonList().stream()
                .map(workspace -> workspace.text("id"))
                .toList();
    }
}
