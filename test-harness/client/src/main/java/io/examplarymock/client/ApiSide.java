package io.examplarymock.client;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Calls of the API with the key of a workspace, as the code under test makes them. */
record ApiSide(Connection connection, String apiKey) {
    private static final int OK = 200;
    private static final int CREATED = 201;

    /** Creates something, and returns its id. */
    String create(String path, Map<String, Object> body) {
        return call("POST", path, body, CREATED);
    }

    /** Changes something. */
    void change(String path, Map<String, Object> body) {
        call("PATCH", path, body, OK);
    }

    private String call(String method, String path, Map<String, Object> body, int expected) {
        HttpRequest request = connection
                .request(path)
                .setHeader("Authorization", "Bearer " + apiKey)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Json.write(body)))
                .build();
        HttpResponse<byte[]> response = connection.send(request, BodyHandlers.ofByteArray());
        String answer = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() != expected) {
            throw Refusal.ofApi(Connection.name(request), response.statusCode(), answer);
        }
        try {
            return Json.object(answer).text("id");
        } catch (UnreadableAnswer e) {
            throw new MockException(
                    "The answer to " + Connection.name(request) + " cannot be read: " + e.getMessage(), e);
        }
    }
}
