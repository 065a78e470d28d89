package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sets provider states up at the mock's route, as a verifier of any language would. */
final class StateChanges {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI route;
    private String apiKey;

    StateChanges(URI mock) {
        this.route = URI.create(mock + "/__admin/examplary/provider-states");
    }

    /** Returns what the verifier injects into the request. */
    Map<String, Object> setUp(String state, Map<String, Object> parameters) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(Map.of("state", state, "params", parameters, "action", "setup"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Map<String, Object> values = JSON.readValue(answer.body(), new TypeReference<>() {});
        apiKey = (String) values.get("apiKey");
        return values;
    }

    /** Ends the state that was set up last. */
    void tearDown() throws IOException, InterruptedException {
        Map<String, Object> body = Map.of("state", "any", "params", Map.of("apiKey", apiKey), "action", "teardown");
        assertThat(post(body).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> post(Map<String, Object> body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(route)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
