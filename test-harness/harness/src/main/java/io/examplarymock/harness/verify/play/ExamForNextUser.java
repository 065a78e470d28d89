package io.examplarymock.harness.verify.play;

import io.examplarymock.client.MockHandle;
import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.usage.ToolFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Makes an exam that the user may take whom the client is going to create. An exam names its participants when it is made
 * (fact E2), and the client shall make the user by itself; so a user is made, put into the exam, and taken out of the
 * workspace's state again, along with the count of users: the next user gets the same id.
 */
final class ExamForNextUser {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String USERS = "USER";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final MockHandle workspace;

    ExamForNextUser(MockHandle workspace) {
        this.workspace = workspace;
    }

    String make() {
        String user = id("/users", Map.of("email", "next@example.com", "name", "Next"));
        String exam = id(
                "/exams",
                Map.of(
                        "name",
                        "Two true sentences",
                        "subject",
                        "Mathematics",
                        "questions",
                        List.of(question("Every square is a rectangle."), question("Four is even.")),
                        "permissions",
                        List.of(Map.of("actor", user, "role", "participant"))));
        workspace.restore(Json.write(without(user, Json.read(workspace.state()))));
        return exam;
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

    private String id(String path, Map<String, Object> body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(workspace.baseUrl() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + workspace.apiKey())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return JsonValue.parse(answer.body())
                    .get("id")
                    .text()
                    .orElseThrow(() -> new ToolFailed("the mock answered " + answer.statusCode() + " to POST " + path
                            + " in preparation: " + answer.body()));
        } catch (IOException e) {
            throw new ToolFailed("the mock did not answer POST " + path + " in preparation: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailed("interrupted while preparing a scenario");
        }
    }
}
