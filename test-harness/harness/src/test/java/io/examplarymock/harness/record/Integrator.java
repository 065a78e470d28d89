package io.examplarymock.harness.record;

import io.examplarymock.client.MockHandle;
import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Calls the API as an integrator does, and the pages' routes as pages do. */
final class Integrator {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final MockHandle workspace;

    Integrator(MockHandle workspace) {
        this.workspace = workspace;
    }

    String user(String name) {
        String local = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return id(call("POST", "/users", Map.of("email", local + "@example.com", "name", name)));
    }

    String exam(String role, String... users) {
        List<Object> questions = List.of(
                Map.of("type", "true-false", "title", "One", "settings", Map.of("correctAnswer", "true")),
                Map.of("type", "essay", "title", "Two"));
        return id(call(
                "POST",
                "/exams",
                Map.of(
                        "name",
                        "Midterm",
                        "intendedDuration",
                        45,
                        "questions",
                        questions,
                        "permissions",
                        Stream.of(users)
                                .map(user -> Map.of("actor", user, "role", role))
                                .toList())));
    }

    String question(String exam, int number) {
        return call("GET", "/exams/" + exam, null)
                .get("questions")
                .get(number - 1)
                .get("id")
                .text()
                .orElseThrow();
    }

    String session(String flow, String actor, Map<String, Object> presets) {
        return session(flow, actor, presets, "http://localhost:3000");
    }

    String session(String flow, String actor, Map<String, Object> presets, String origin) {
        Map<String, Object> body =
                new LinkedHashMap<>(Map.of("flow", flow, "actor", actor, "presets", presets, "allowedOrigin", origin));
        return id(call("POST", "/embed-sessions", body));
    }

    void delete(String session) {
        call("DELETE", "/embed-sessions/" + session, null);
    }

    void deleteExam(String exam) {
        call("DELETE", "/exams/" + exam, null);
    }

    void onPage(String session, String call) {
        call("GET", page(session) + call, null);
    }

    void onPage(String session, String call, Map<String, Object> body) {
        call("POST", page(session) + call, body);
    }

    private static String page(String session) {
        return "/embeds/" + session.substring("embed_session_".length()) + '/';
    }

    private static String id(JsonValue answer) {
        return answer.get("id").text().orElseThrow();
    }

    private JsonValue call(String method, String path, Map<String, Object> body) {
        HttpRequest request = HttpRequest.newBuilder(workspace.baseUrl().resolve(path))
                .header("Authorization", "Bearer " + workspace.apiKey())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body)))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JsonValue.missing("") : JsonValue.parse(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
