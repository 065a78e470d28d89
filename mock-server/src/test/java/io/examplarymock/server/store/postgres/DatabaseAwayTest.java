package io.examplarymock.server.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A server whose database is away")
class DatabaseAwayTest {
    @RegisterExtension
    static final RealPostgres POSTGRES = new RealPostgres();

    private Relay relay;
    private MockServer server;
    private Caller caller;

    @BeforeEach
    void was_well_before() {
        relay = Relay.to(POSTGRES.port());
        String url = POSTGRES.database().replace(":" + POSTGRES.port() + "/", ":" + relay.port() + "/")
                // So that each commit is a text on the wire, and a test need not wait for 40 seconds.
                + "&prepareThreshold=0&socketTimeout=4";
        server = MockServer.start(MockOptions.forTests().toBuilder().store(url).build());
        caller = Caller.withFreshKey(server.baseUrl());
        caller.user("early@example.com");
        caller.get("/readyz").hasStatus(200);
    }

    @AfterEach
    void end() {
        server.close();
        relay.close();
    }

    @Test
    void says_so_when_nothing_is_heard_of_it_and_keeps_its_threads() {
        relay.fallSilentAtNextCommit();
        CompletableFuture<Answer> caught =
                CompletableFuture.supplyAsync(() -> caller.post("/users", Map.of("email", "caught@example.com")));
        await().until(relay::isSilent);
        caught.join().hasStatus(503);

        long began = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            caller.get("/livez").hasStatus(200);
            caller.get("/me").hasStatus(503);
        }
        caller.get("/readyz").hasStatus(503);
        // One of them a second finds out whether it is back, which takes two.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));

        relay.speakAgain();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(caller.get("/readyz").status()).isEqualTo(200));
        caller.user("late@example.com");
    }

    @Test
    void says_so_everywhere_and_goes_on_when_it_is_back() {
        relay.goAway();

        Answer refused = caller.post("/users", Map.of("email", "lost@example.com"));
        refused.hasStatus(503)
                .hasMessage("The mock cannot reach its store at the moment.")
                .hasReasonContaining("the database does not answer");
        assertThat(refused.header("Retry-After")).hasValue("2");

        Answer admin = caller.get("/__admin/examplary/state");
        admin.hasStatus(503);
        assertThat(admin.header("Retry-After")).hasValue("2");
        assertThat(admin.header("Content-Type").orElse("")).startsWith("application/problem+json");

        Answer page = caller.get("/embeds/abc/view");
        page.hasStatus(503);
        assertThat(page.header("Retry-After")).hasValue("2");

        caller.get("/livez").hasStatus(200);
        assertThat(caller.get("/readyz").hasStatus(503).text()).contains("the database does not answer");

        assertThat(caller.get("/metrics").hasStatus(200).text()).contains("examplary_mock_workspaces NaN");

        relay.comeBack();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(caller.get("/readyz").status()).isEqualTo(200));

        caller.post("/users", Map.of("email", "early@example.com")).hasStatus(409);
        caller.user("late@example.com");

        assertThat(caller.exchanges())
                .extracting(exchange -> exchange.object("response").integer("status"))
                .as("exchanges of before and since")
                .containsExactly(201, 409, 201);
        assertThat(caller.get("/__admin/examplary/exchanges?unattributed=true")
                        .hasStatus(200)
                        .json()
                        .objects("exchanges"))
                .as("exchanges that waited")
                .extracting(exchange -> exchange.object("response").integer("status"))
                .contains(503);
    }
}
