package io.examplarymock.client;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Calls of the admin side, as one workspace or for the server as a whole.
 *
 * @param apiKey the key of the workspace that the calls concern
 */
record AdminSide(Connection connection, Optional<String> apiKey) {
    private static final String ROOT = "/__admin/examplary";
    private static final int SUCCESSES = 200;

    <T> T get(String path, Function<JsonObject, T> reading) {
        return answer("GET", path, null, body -> reading.apply(Json.object(body)));
    }

    <T> List<T> list(String path, Function<JsonObject, T> reading) {
        return answer(
                "GET",
                path,
                null,
                body -> Json.objects(body).stream().map(reading).toList());
    }

    <T> T post(String path, Object body, Function<JsonObject, T> reading) {
        return answer("POST", path, Json.write(body), answer -> reading.apply(Json.object(answer)));
    }

    /** Posts JSON that is written already. */
    <T> T postText(String path, String json, Function<JsonObject, T> reading) {
        return answer("POST", path, json, answer -> reading.apply(Json.object(answer)));
    }

    <T> T put(String path, Object body, Function<JsonObject, T> reading) {
        return answer("PUT", path, Json.write(body), answer -> reading.apply(Json.object(answer)));
    }

    void post(String path) {
        call("POST", path, null);
    }

    void putText(String path, String json) {
        call("PUT", path, json);
    }

    void delete(String path) {
        call("DELETE", path, null);
    }

    String text(String path) {
        return new String(call("GET", path, null), StandardCharsets.UTF_8);
    }

    byte[] bytes(String path) {
        return call("GET", path, null);
    }

    /** Makes a text fit into a path or query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> T answer(String method, String path, String body, Function<String, T> reading) {
        String answer = new String(call(method, path, body), StandardCharsets.UTF_8);
        try {
            return reading.apply(answer);
        } catch (UnreadableAnswer e) {
            throw new MockException(
                    "The answer to " + method + " " + ROOT + path + " cannot be read: " + e.getMessage()
                            + "; is another version of the mock at " + connection.baseUrl() + "?",
                    e);
        }
    }

    private byte[] call(String method, String path, String body) {
        return send(method, path, body).body();
    }

    HttpResponse<byte[]> send(String method, String path, String body) {
        BodyPublisher sent = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request = connection.request(ROOT + path).method(method, sent);
        apiKey.ifPresent(key -> request.header("X-Examplary-Key", key));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        HttpRequest ready = request.build();
        HttpResponse<byte[]> response = connection.send(ready, BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 * 100 != SUCCESSES) {
            String refusal = new String(response.body(), StandardCharsets.UTF_8);
            throw Refusal.of(Connection.name(ready), response.statusCode(), refusal);
        }
        return response;
    }
}
