package io.examplarymock.harness.verify.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.verify.evidence.Notice;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The relay")
class RelayTest {
    private static final Instant NOW = Instant.parse("2026-01-08T10:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Relay relay = Relay.open(() -> NOW);

    @AfterEach
    void close() {
        relay.close();
    }

    @Test
    void tells_messages_and_the_redirect_in_order() throws Exception {
        relay.message("http://mock", Map.of("status", "started"));
        get(relay.returnUrl() + "?status=completed&examId=exam_1%20a");

        JsonValue notices = JsonValue.parse(get(relay.notificationsUrl() + "?after=0"));

        assertThat(notices.get(0).get("kind").text()).contains("message");
        assertThat(notices.get(0).get("origin").text()).contains("http://mock");
        assertThat(notices.get(0).get("data").get("status").text()).contains("started");
        assertThat(notices.get(1).get("n").number()).contains(2);
        assertThat(notices.get(1).get("kind").text()).contains("return");
        assertThat(notices.get(1).get("query").get("examId").text()).contains("exam_1 a");
    }

    @Test
    void tells_only_what_is_new() throws Exception {
        relay.message("http://mock", Map.of("status", "started"));
        relay.message("http://mock", Map.of("status", "completed"));

        JsonValue notices = JsonValue.parse(get(relay.notificationsUrl() + "?after=1"));

        assertThat(notices.items()).hasSize(1);
        assertThat(notices.get(0).get("n").number()).contains(2);
    }

    @Test
    void keeps_a_client_waiting_until_there_is_something() {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request(relay.notificationsUrl().toString()), BodyHandlers.ofString());

        assertThat(answer).failsWithin(Duration.ofMillis(300)).withThrowableOfType(TimeoutException.class);
        relay.message("http://mock", Map.of("status", "completed"));

        assertThat(answer)
                .succeedsWithin(Duration.ofSeconds(9))
                .satisfies(response -> assertThat(response.body()).contains("completed"));
    }

    @Test
    void knows_which_notices_reached_the_client() throws Exception {
        relay.message("http://mock", Map.of("status", "started"));
        get(relay.notificationsUrl() + "?after=0");
        relay.message("http://mock", Map.of("status", "completed"));

        assertThat(relay.notices()).extracting(Notice::reached).containsExactly(true, false);
    }

    private String get(String url) throws IOException, InterruptedException {
        return http.send(request(url), BodyHandlers.ofString()).body();
    }

    private static HttpRequest request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).build();
    }
}
