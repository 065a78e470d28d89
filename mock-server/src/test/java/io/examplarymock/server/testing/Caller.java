package io.examplarymock.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.value.Members;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A client with an API key of its own, so that each test has a workspace to itself. */
public final class Caller {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final URI baseUrl;
    private final String key;

    public Caller(URI baseUrl, String key) {
        this.baseUrl = baseUrl;
        this.key = key;
    }

    /** A client whose key nobody else uses. */
    public static Caller withFreshKey(URI baseUrl) {
        return new Caller(baseUrl, freshKey());
    }

    public static String freshKey() {
        StringBuilder key = new StringBuilder("examp_");
        for (int i = 0; i < 32; i++) {
            key.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return key.toString();
    }

    public URI baseUrl() {
        return baseUrl;
    }

    public String key() {
        return key;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Posts a value of maps and lists, or a text as it stands. */
    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer send(String method, String path, Object body) {
        return send(method, path, body, request -> request);
    }

    /** Sends with the key, to the API as to the admin side, after {@code change} had its say. */
    public Answer send(String method, String path, Object body, UnaryOperator<HttpRequest.Builder> change) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes(body)));
        if (path.startsWith("/__admin")) {
            request.setHeader("X-Examplary-Key", key);
        } else {
            request.setHeader("Authorization", "Bearer " + key);
        }
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        return exchange(change.apply(request).build());
    }

    /** Sends without the key and without anything else that was not asked for. */
    public Answer sendBare(UnaryOperator<HttpRequest.Builder> change, String path) {
        return exchange(
                change.apply(HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofSeconds(30)))
                        .build());
    }

    public static Answer exchange(HttpRequest request) {
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Creates a user and returns the id. */
    public String user(String email) {
        return post("/users", Map.of("email", email, "name", "My Student"))
                .hasStatus(201)
                .id();
    }

    /** Creates an exam of one question that the actor may take, and returns the id. */
    public String examFor(String actor, Integer minutes) {
        return post(
                        "/exams",
                        Members.start()
                                .put("name", "Midterm Exam - Algebra")
                                .put("subject", "Mathematics")
                                .put("intendedDuration", minutes)
                                .put(
                                        "questions",
                                        List.of(Map.of(
                                                "type",
                                                "true-false",
                                                "title",
                                                "The equation 2x + 3 = 11 has the solution x = 4.",
                                                "settings",
                                                Map.of("correctAnswer", "true"))))
                                .put("permissions", List.of(Map.of("actor", actor, "role", "participant")))
                                .toMap())
                .hasStatus(201)
                .id();
    }

    /** Creates a practice space in which the actor may practise, and returns the id. */
    public String spaceFor(String actor) {
        return post(
                        "/practice-spaces",
                        Map.of(
                                "name",
                                "Algebra practice",
                                "permissions",
                                List.of(Map.of("actor", actor, "role", "participant"))))
                .hasStatus(201)
                .id();
    }

    /** Creates a session and returns it. */
    public JsonObject session(String flow, String actor, Map<String, Object> presets) {
        return post(
                        "/embed-sessions",
                        Map.of(
                                "flow",
                                flow,
                                "actor",
                                actor,
                                "presets",
                                presets,
                                "allowedOrigin",
                                "http://localhost:3000"))
                .hasStatus(201)
                .json();
    }

    /** Does in a session what a person does. */
    public Answer act(String sessionId, Map<String, Object> deed) {
        return post("/__admin/examplary/sessions/" + sessionId + "/actions", deed);
    }

    public Answer act(String sessionId, String action) {
        return act(sessionId, Map.of("action", action));
    }

    /** The whole workspace as one document. */
    public String state() {
        return get("/__admin/examplary/state").hasStatus(200).text();
    }

    /** Makes a call that must leave the workspace as it was. */
    public Answer changingNothing(Supplier<Answer> call) {
        String before = state();
        Answer answer = call.get();
        assertThat(state()).isEqualTo(before);
        return answer;
    }

    /** What the journal keeps of the workspace's calls, oldest first. */
    public List<JsonObject> exchanges() {
        return get("/__admin/examplary/exchanges").hasStatus(200).json().objects("exchanges");
    }

    /** What the journal keeps of the last call. */
    public JsonObject lastExchange() {
        List<JsonObject> exchanges = exchanges();
        return exchanges.get(exchanges.size() - 1);
    }

    /** Freezes the workspace's clock where it stands, and returns that instant. */
    public Instant freeze() {
        return Instant.parse(put("/__admin/examplary/clock", Map.of("mode", "frozen"))
                .hasStatus(200)
                .json()
                .text("now"));
    }

    /** Returns what the workspace's clock shows. */
    public Instant now() {
        return Instant.parse(get("/__admin/examplary/clock").json().text("now"));
    }

    public Answer advance(String duration) {
        return post("/__admin/examplary/clock/advance", Map.of("by", duration));
    }

    private static byte[] bytes(Object body) {
        if (body instanceof byte[] raw) {
            return raw;
        }
        return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : Json.write(body);
    }
}
