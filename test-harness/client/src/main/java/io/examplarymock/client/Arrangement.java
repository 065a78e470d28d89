package io.examplarymock.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts into a workspace what a test begins with, where making it is not what the test is about.
 *
 * <pre>{@code
 * String student = workspace.arrange().user("My Student");
 * String exam = workspace.arrange().exam("Midterm", student);
 * Session session = workspace.arrange().session("take-exam", student, Map.of("examId", exam));
 * }</pre>
 *
 * <p>These are calls of the API like those of the code under test, so they are in the journal too and meet armed faults:
 * arrange first, and ask the journal for what came {@link Exchanges#after} or {@link Exchanges#clear} it. What the mock
 * refuses ends in a {@link MockException}.
 *
 * @since 0.1.0
 */
public final class Arrangement {
    private static final int QUESTIONS = 3;

    private final ApiSide api;
    private final Sessions sessions;

    Arrangement(ApiSide api, Sessions sessions) {
        this.api = api;
        this.sessions = sessions;
    }

    /**
     * Creates a user.
     *
     * @param name becomes the e-mail address too, {@code my-student@example.com} for {@code My Student}; so one name does once
     *     in a workspace
     * @return the user's id
     */
    public String user(String name) {
        String address =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return user(name, (address.isEmpty() ? "user" : address) + "@example.com");
    }

    /** Creates a user with an e-mail address; returns its id. */
    public String user(String name, String email) {
        return api.create("/users", Map.of("name", name, "email", email));
    }

    /**
     * Gives a user another role in the workspace, which only an owner or admin may: {@code owner}, {@code admin},
     * {@code teacher}, {@code student} or {@code member} (fact G9).
     */
    public void role(String userId, String role) {
        api.change("/users/" + AdminSide.encoded(userId), Map.of("role", role));
    }

    /** Creates an exam of three questions, true or false, which these users may take; returns its id. */
    public String exam(String name, String... students) {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (int number = 1; number <= QUESTIONS; number++) {
            questions.add(Map.of(
                    "type",
                    "true-false",
                    "title",
                    "2x + " + number + " = " + (number + 8) + " has the solution x = 4.",
                    "settings",
                    Map.of("correctAnswer", "true")));
        }
        return exam(Map.of("name", name, "questions", questions, "permissions", participants(students)));
    }

    /** Creates an exam from a whole body of {@code POST /exams}; returns its id. */
    public String exam(Map<String, Object> body) {
        return api.create("/exams", body);
    }

    /** Creates a practice space in which these users may practise; returns its id. */
    public String practiceSpace(String name, String... students) {
        return api.create("/practice-spaces", Map.of("name", name, "permissions", participants(students)));
    }

    /** Creates an embed session that needs no presets, and which posts its messages to {@code http://localhost:3000}. */
    public Session session(String flow, String actor) {
        return session(flow, actor, Map.of());
    }

    /** Creates an embed session, which posts its messages to {@code http://localhost:3000}. */
    public Session session(String flow, String actor, Map<String, Object> presets) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("flow", flow);
        body.put("actor", actor);
        body.put("presets", presets);
        body.put("allowedOrigin", "http://localhost:3000");
        return session(body);
    }

    /** Creates an embed session from a whole body of {@code POST /embed-sessions}. */
    public Session session(Map<String, Object> body) {
        return sessions.get(api.create("/embed-sessions", body));
    }

    private static List<Map<String, Object>> participants(String... users) {
        return List.of(users).stream()
                .map(user -> Map.<String, Object>of("actor", user, "role", "participant"))
                .toList();
    }
}
