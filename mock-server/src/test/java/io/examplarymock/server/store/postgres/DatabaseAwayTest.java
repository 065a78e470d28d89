package io.examplarymock.server.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import java.time.Duration;
import java.util.Map;
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
        String url = POSTGRES.database().replace(":" + POSTGRES.port() + "/", ":" + relay.port() + "/");
        server = MockServer.start(MockOptions.forTests().toBuilder().store(url).build());
        caller = Caller.withFreshKey(server.baseUrl());
        caller.user("early@example.com");
        caller.get("/readyz").hasStatus(200);
        relay.goAway();
    }

    @AfterEach
    void end() {
        server.close();
        relay.close();
    }

    @Test
    void says_so_everywhere_and_goes_on_when_it_is_back() {
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
