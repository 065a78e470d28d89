package io.examplarymock.client;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Runs a mock for the tests of a class, and gives each test a workspace. */
abstract class RealMock {
    static final String TEACHER = "{\"email\": \"teacher@example.com\", \"name\": \"My Teacher\"}";

    static MockServer server;
    static MockClient mock;

    MockHandle workspace;

    @BeforeAll
    static void startServer() {
        server = MockServer.start(MockOptions.forTests());
        mock = MockClient.at(server.baseUrl());
        mock.waitUntilReady(Duration.ofSeconds(20));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void openWorkspace() {
        workspace = mock.workspaces().create();
    }

    /** Opens a session in which a teacher generates an exam. */
    String session() {
        return session("generate-exam", "");
    }

    String session(String flow, String presets) {
        String actor = id(post("/users", TEACHER.replace("teacher@", "t" + System.nanoTime() + "@")));
        return id(post("/embed-sessions", """
                        {"flow": "%s", "actor": "%s", "presets": {%s}, "allowedOrigin": "http://localhost:3000"}""".formatted(flow, actor, presets)));
    }

    String post(String path, String body) {
        return call(HttpRequest.newBuilder(URI.create(workspace.baseUrl() + path))
                .header("Authorization", "Bearer " + workspace.apiKey())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    static String call(HttpRequest request) {
        return HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofString())
                .join()
                .body();
    }

    static String id(String answer) {
        return Json.object(answer).text("id");
    }

    static MockException failure(ThrowingCallable call) {
        return catchThrowableOfType(MockException.class, call);
    }
}
