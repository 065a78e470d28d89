package io.examplarymock.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a verifier of Pact contracts asks of the mock: to be brought into the state that an interaction begins in, and for
 * the messages that pages post.
 *
 * <pre>{@code
 * Map<String, Object> values = mock.pacts().setUp("an exam exists", Map.of("questions", 3));
 * // … send the interaction's request with values.get("apiKey") and values.get("examId") …
 * mock.pacts().tearDown((String) values.get("apiKey"));
 * }</pre>
 */
public final class Pacts {
    private static final String STATES = "/provider-states";

    private final AdminSide admin;

    Pacts(AdminSide admin) {
        this.admin = admin;
    }

    /**
     * A provider state by its name.
     *
     * @param params what varies in it; the member {@code apiKey} of an earlier answer continues in that state's workspace
     */
    public record State(String name, Map<String, Object> params) {
        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("name", name);
            members.put("params", params);
            return members;
        }
    }

    /**
     * A message as the mock would send it.
     *
     * @param contents its JSON
     * @param metadata what goes with it; often nothing
     */
    public record Message(String contents, Map<String, Object> metadata) {}

    /**
     * Sets a state up, in a fresh workspace unless {@code params} has the {@code apiKey} of another state.
     *
     * @return the generated values, among them {@code apiKey}
     * @throws MockException with status 400 if there is no such state, which lists those that there are, or not with these
     *     parameters
     */
    public Map<String, Object> setUp(String state, Map<String, Object> params) {
        return admin.post(STATES, call(state, params, "setup"), JsonObject::members);
    }

    /**
     * Sets a state up; one that the mock does not know becomes a workspace with nothing in it, and the values then have a
     * {@code warning}.
     */
    public Map<String, Object> setUpLeniently(String state, Map<String, Object> params) {
        return admin.post(STATES + "?lenient=true", call(state, params, "setup"), JsonObject::members);
    }

    /** Removes the workspace of a state; does nothing if there is no state of this key. */
    public void tearDown(String apiKey) {
        admin.send("POST", STATES, Json.write(call("any", Map.of("apiKey", apiKey), "teardown")));
    }

    /**
     * Returns the message that a pact describes.
     *
     * @throws MockException with status 400 if the mock knows no such message or state
     */
    public Message message(String description, List<State> states) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("description", description);
        call.put("providerStates", states.stream().map(State::members).toList());
        return MessageAnswer.of(admin.send("POST", "/pact-messages", Json.write(call)));
    }

    private static Map<String, Object> call(String state, Map<String, Object> params, String action) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("state", state);
        call.put("params", params);
        call.put("action", action);
        return call;
    }
}
