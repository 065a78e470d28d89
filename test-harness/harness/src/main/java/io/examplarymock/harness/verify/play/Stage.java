package io.examplarymock.harness.verify.play;

import io.examplarymock.client.MockHandle;
import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.List;
import java.util.Map;

/**
 * Makes what a scenario needs in its workspace before the client comes: the person's user, and the exam or practice space of
 * the flow.
 *
 * <p>An exam names its participants when it is made (fact E2), and as a rule the client shall make the user by itself; so a
 * user is made, put into the exam, and taken out of the workspace's state again, along with the count of users: the next user
 * gets the same id.
 */
final class Stage {
    private static final String USERS = "USER";
    /** Minutes, so that time can end an exam (fact O13). */
    private static final int DURATION = 60;

    private final MockHandle workspace;
    private final HarnessCalls calls;

    Stage(MockHandle workspace) {
        this.workspace = workspace;
        calls = new HarnessCalls(workspace);
    }

    /**
     * What is there.
     *
     * @param user id that the person's user has or will have
     * @param presets that name the exam or space
     */
    record Built(String user, Map<String, Object> presets) {}

    Built build(Scenario scenario, String email, String name) {
        boolean userStays = scenario.actor().isThere();
        String user = calls.create("/users", Map.of("email", email, "name", name));
        Map<String, Object> presets = switch (scenario.flow()) {
            case Scenario.TAKE_EXAM -> Map.of("examId", exam(user, "participant"));
            case Scenario.EDIT_EXAM -> Map.of("examId", exam(user, "editor"));
            case Scenario.PRACTICE -> Map.of("practiceSpaceId", space(user));
            default -> Map.of();
        };
        if (!userStays) {
            workspace.restore(Json.write(without(user, Json.read(workspace.state()))));
        }
        return new Built(user, presets);
    }

    private String exam(String user, String role) {
        return calls.create(
                "/exams",
                Map.of(
                        "name",
                        "Two true sentences",
                        "subject",
                        "Mathematics",
                        "intendedDuration",
                        DURATION,
                        "questions",
                        List.of(question("Every square is a rectangle."), question("Four is even.")),
                        "permissions",
                        List.of(Map.of("actor", user, "role", role))));
    }

    private String space(String user) {
        return calls.create(
                "/practice-spaces",
                Map.of("name", "Algebra", "permissions", List.of(Map.of("actor", user, "role", "participant"))));
    }

    private static Map<String, Object> question(String title) {
        return Map.of("type", "true-false", "title", title, "settings", Map.of("correctAnswer", "true"));
    }

    @SuppressWarnings("unchecked")
    private static Object without(String user, Object document) {
        Map<String, Object> state = (Map<String, Object>) document;
        ((List<Map<String, Object>>) state.get("users")).removeIf(entry -> user.equals(entry.get("id")));
        Map<String, Object> counters = (Map<String, Object>) ((Map<String, Object>) state.get("ids")).get("counters");
        counters.computeIfPresent(USERS, (kind, count) -> ((Number) count).longValue() - 1);
        return state;
    }
}
