package io.examplarymock.harness.verify.play;

import io.examplarymock.client.Exchange;
import io.examplarymock.client.MockHandle;
import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.usage.ToolFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The harness's own calls of the API in a scenario's workspace; a header tells them from those of the client. */
final class HarnessCalls {
    private static final String HEADER = "X-Examplary-Harness";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final MockHandle workspace;

    HarnessCalls(MockHandle workspace) {
        this.workspace = workspace;
    }

    /** Returns whether an exchange of the journal was made here. */
    static boolean made(Exchange exchange) {
        return exchange.request().headers().stream()
                .anyMatch(header -> header.name().equalsIgnoreCase(HEADER));
    }

    /** Creates something; returns its id. */
    String create(String path, Map<String, Object> body) {
        HttpResponse<String> answer = send("POST", path, BodyPublishers.ofString(Json.write(body)));
        return JsonValue.parse(answer.body())
                .get("id")
                .text()
                .orElseThrow(() -> new ToolFailed("the mock answered " + answer.statusCode() + " to POST " + path
                        + " in preparation: " + answer.body()));
    }

    /** Deletes something, whether or not it is still there. */
    void delete(String path) {
        send("DELETE", path, BodyPublishers.noBody());
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(workspace.baseUrl() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + workspace.apiKey())
                .header("Content-Type", "application/json")
                .header(HEADER, "1")
                .method(method, body)
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ToolFailed(
                    "the mock did not answer " + method + " " + path + " of the harness: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailed("interrupted while playing a scenario");
        }
    }
}
