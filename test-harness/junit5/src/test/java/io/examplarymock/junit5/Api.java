package io.examplarymock.junit5;

import io.examplarymock.client.MockHandle;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A client of the API that sends whatever it is told. */
record Api(MockHandle workspace) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    record Answer(int status, String body) {}

    Answer get(String path) {
        return send("GET", path, "");
    }

    /** Single quotes in the body stand for double ones. */
    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer send(String method, String path, String body) {
        HttpResponse<String> response = HTTP.sendAsync(
                        HttpRequest.newBuilder(URI.create(workspace.baseUrl() + path))
                                .header("Authorization", "Bearer " + workspace.apiKey())
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
                                .build(),
                        BodyHandlers.ofString())
                .join();
        return new Answer(response.statusCode(), response.body());
    }

    /** Creates a user, always the same, which works once in a workspace. */
    Answer createUser() {
        return post("/users", "{'email': 'student@example.com', 'name': 'My Student'}");
    }

    /** What the schema refuses. */
    Answer createNamelessExam() {
        return post("/exams", "{'name': ''}");
    }
}
