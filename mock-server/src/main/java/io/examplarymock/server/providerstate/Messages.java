package io.examplarymock.server.providerstate;

import io.examplarymock.server.session.Session;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Sends what a message interaction is about: brings a session to where it reports, in a workspace that lives no longer
 * than that.
 */
public final class Messages {
    private static final String RETURN_URL = "https://app.example.com/done";

    /** What sessions report, by description, with the parameters of the state in which they do. */
    private static final Map<String, Map<String, Object>> KNOWN = known();

    private final ProviderStates states;
    private final Workspaces workspaces;

    /** Plays sessions in new workspaces of these. */
    public Messages(ProviderStates states, Workspaces workspaces) {
        this.states = states;
        this.workspaces = workspaces;
    }

    /** A provider state as a message interaction names it. */
    public record Named(String state, Map<String, Object> parameters) {}

    /** Returns the descriptions that need no provider state. */
    public static List<String> descriptions() {
        return List.copyOf(KNOWN.keySet());
    }

    /**
     * Plays the session that reports what is asked for, and returns it. The state {@code an embed session} says which one
     * that is; without it, the description does.
     *
     * @throws UnusableState if a state does not exist, or neither state nor description says which session is meant
     */
    public Session play(String description, List<Named> given) {
        for (int index = 0; index < given.size(); index++) {
            String name = given.get(index).state();
            at(index, () -> ProviderStates.find(name));
        }
        for (int index = 0; index < given.size(); index++) {
            Named named = given.get(index);
            if (named.state().equals(ProviderStates.SESSION)) {
                return at(index, () -> play(named.parameters()));
            }
        }
        Map<String, Object> parameters = KNOWN.get(description);
        if (parameters == null) {
            throw UnusableState.ofMessage("no message \"" + description + "\"; send the provider state \""
                    + ProviderStates.SESSION + "\" with flow and status, or one of the descriptions \""
                    + String.join("\", \"", descriptions()) + "\"");
        }
        return play(parameters);
    }

    private static <T> T at(int index, Supplier<T> use) {
        try {
            return use.get();
        } catch (UnusableState unusable) {
            throw unusable.below("/providerStates/" + index);
        }
    }

    private Session play(Map<String, Object> parameters) {
        Map<String, Object> values = states.setUp(ProviderStates.SESSION, parameters);
        try {
            return workspaces
                    .read((String) values.get("workspaceId"))
                    .orElseThrow()
                    .sessions()
                    .get((String) values.get("embedSessionId"));
        } finally {
            states.tearDown((String) values.get("apiKey"));
        }
    }

    private static Map<String, Map<String, Object>> known() {
        Map<String, Map<String, Object>> known = new LinkedHashMap<>();
        Map<String, Map<String, Object>> ends = new LinkedHashMap<>();
        ends.put("generate-exam was completed", session("generate-exam", "completed"));
        ends.put("generate-exam was cancelled", session("generate-exam", "cancelled"));
        ends.put("generate-exam failed", session("generate-exam", "cancelled", "by", "fail"));
        ends.put("edit-rubric was completed", session("edit-rubric", "completed"));
        ends.put("generate-question was completed", session("generate-question", "completed"));
        ends.put(
                "generate-question was completed as QTI 2.1",
                session("generate-question", "completed", "outputFormat", "qti_v2p1"));
        ends.put(
                "generate-question was completed as QTI 3.0",
                session("generate-question", "completed", "outputFormat", "qti_v3p0"));
        ends.put("generate-question was cancelled", session("generate-question", "cancelled"));
        ends.put("mark-answer was completed", session("mark-answer", "completed"));
        ends.put("mark-answer was cancelled", session("mark-answer", "cancelled"));
        ends.put("take-exam was completed", session("take-exam", "completed", "by", "hand-in"));
        ends.put("take-exam was completed by the time limit", session("take-exam", "completed", "by", "time-limit"));
        ends.forEach((end, parameters) -> known.put("a message that " + end, parameters));
        known.put("a message that take-exam was started", session("take-exam", "started"));
        known.put("a message that practice-space-student was started", session("practice-space-student", "started"));
        ends.forEach((end, parameters) -> known.put(
                "a redirect after " + end,
                Members.startingWith(parameters).put("returnUrl", RETURN_URL).toMap()));
        known.put(
                "a redirect after generate-exam was completed, to an address with a query",
                session("generate-exam", "completed", "returnUrl", RETURN_URL + "?course=7"));
        return known;
    }

    private static Map<String, Object> session(String flow, String status) {
        return Map.of("flow", flow, "status", status);
    }

    private static Map<String, Object> session(String flow, String status, String parameter, String value) {
        return Map.of("flow", flow, "status", status, parameter, value);
    }
}
