package com.example.exams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service needs of the Examplary API. */
final class Exams {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final String key;
    /** Users by e-mail address: each person is created once. A real service keeps this in its database. */
    private final Map<String, String> users = new ConcurrentHashMap<>();

    /** A session in which a teacher works, and the page to embed for it. */
    record Invitation(String sessionId, String embedUrl) {}

    /** What has become of a session; there are questions once it is completed. */
    record Outcome(String status, Optional<String> examId, int questions) {}

    /** The API did not do what was asked. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    Exams(URI api, String key) {
        this.api = api;
        this.key = key;
    }

    /** Opens a session in which a teacher generates an exam. */
    Invitation invite(String email, String name, String subject) {
        String teacher = users.computeIfAbsent(email, unknown -> createUser(email, name));
        JsonNode session = call(
                "POST",
                "/embed-sessions",
                Map.of(
                        "flow",
                        "generate-exam",
                        "actor",
                        teacher,
                        "presets",
                        Map.of("subject", subject),
                        "allowedOrigin",
                        "http://localhost:3000"));
        return new Invitation(
                session.get("id").asString(), session.get("embedUrl").asString());
    }

    /** Tells how far a session is. */
    Outcome outcome(String sessionId) {
        JsonNode session = call("GET", "/embed-sessions/" + sessionId, null);
        String status = session.get("status").asString();
        if (!status.equals("completed")) {
            return new Outcome(status, Optional.empty(), 0);
        }
        String examId = session.get("outputs").get("examId").asString();
        JsonNode exam = call("GET", "/exams/" + examId, null);
        return new Outcome(status, Optional.of(examId), exam.get("questions").size());
    }

    private String createUser(String email, String name) {
        return call("POST", "/users", Map.of("email", email, "name", name))
                .get("id")
                .asString();
    }

    private JsonNode call(String method, String path, Map<String, Object> body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw new Refused(method + " " + path + " answered " + response.statusCode());
        }
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
