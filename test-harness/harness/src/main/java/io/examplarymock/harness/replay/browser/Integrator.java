package io.examplarymock.harness.replay.browser;

import io.examplarymock.harness.browser.page.Outside.Signal;
import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.json.MalformedJson;
import io.examplarymock.harness.usage.ToolFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** Creates and deletes sessions through the API, with patience: what is answered by 5xx, 429 or not at all is tried again. */
final class Integrator {
    private static final int SERVER_ERRORS = 500;
    private static final int TOO_MANY = 429;
    private static final int REFUSALS = 400;
    private static final int MOST_TRIES = 100;

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI mock;
    private final String apiKey;

    Integrator(URI mock, String apiKey) {
        this.mock = mock;
        this.apiKey = apiKey;
    }

    /** An answer that the API gave in the end. */
    record Reply(int status, JsonValue body) {
        boolean isRefusal() {
            return status >= REFUSALS;
        }

        String refusal() {
            return "the API answered " + status + ": "
                    + body.get("message").text().orElseGet(body::excerpt);
        }
    }

    /** @param trouble lets the time pass that is to pass before the next try */
    Reply create(String body, Consumer<Signal> trouble) {
        return persist(
                request("/embed-sessions")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                trouble);
    }

    /** Like {@link #create}. */
    Reply delete(String session, Consumer<Signal> trouble) {
        return persist(request("/embed-sessions/" + session).DELETE().build(), trouble);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(mock + path))
                .timeout(Duration.ofSeconds(90))
                .header("Authorization", "Bearer " + apiKey);
    }

    private Reply persist(HttpRequest request, Consumer<Signal> trouble) {
        for (int tries = 1; ; tries++) {
            Signal signal = Signal.NO_CONNECTION;
            String last;
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                int status = response.statusCode();
                if (status < SERVER_ERRORS && status != TOO_MANY) {
                    return new Reply(status, read(response.body()));
                }
                signal = status == TOO_MANY ? Signal.RATE_LIMIT : Signal.ERROR;
                last = "answered " + status;
            } catch (IOException lost) {
                last = "gave no answer (" + lost + ")";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ToolFailed("interrupted while scripts were played");
            }
            if (tries == MOST_TRIES) {
                throw new ToolFailed("the mock at " + mock + " " + last + " to " + request.method() + " "
                        + request.uri().getPath() + ", " + MOST_TRIES + " times");
            }
            trouble.accept(signal);
        }
    }

    private static JsonValue read(String body) {
        try {
            return body.isBlank() ? JsonValue.missing("") : JsonValue.parse(body);
        } catch (MalformedJson e) {
            return JsonValue.text(body, "");
        }
    }
}
