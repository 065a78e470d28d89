package io.examplarymock.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.http.Disturbance;
import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An exchange that is kept")
class KeptExchangeTest {
    private static final Headers FEW = Headers.NONE.with("Accept", "").with("X-Name", "Zo\u00eb \ud83d\ude00");
    private static final byte[] BODY = {1, -1, 0};

    @Test
    void is_what_it_was() {
        Judged judged = new Judged(
                List.of(new Finding("/flow", "enum", "is none", List.of("S4.1"))), List.of(), List.of(), List.of());
        Exchange exchange = new Exchange(
                7,
                Instant.parse("2031-01-02T03:04:05.000000006Z"),
                "createEmbedSession",
                new Request("POST", "/embed-sessions/\u00e9", "a=%20&b", FEW, BODY, "https"),
                3_000_000,
                new Response(201, FEW.with("Via", "one").with("Via", "two"), BODY, Disturbance.NONE),
                5_000_000,
                judged,
                true,
                "public",
                1_234);

        assertThat(new KeptExchange(exchange).exchange()).isEqualTo(exchange);
        assertThat(new KeptExchange(exchange).weight()).isEqualTo(exchange.weight());
    }

    @Test
    void knows_an_empty_query_from_none() {
        assertThat(kept("")).isEmpty();
        assertThat(kept(null)).isNull();
    }

    @Test
    void needs_no_operation_and_no_headers() {
        Exchange exchange = exchange(null, null);

        assertThat(new KeptExchange(exchange).exchange()).isEqualTo(exchange);
    }

    private static String kept(String query) {
        return new KeptExchange(exchange("getMe", query)).exchange().request().query();
    }

    private static Exchange exchange(String operation, String query) {
        return Exchange.of(
                1,
                Instant.EPOCH,
                operation,
                new Request("GET", "/", query, Headers.NONE, new byte[0], "http"),
                Response.empty(204),
                Judged.NOTHING,
                null,
                1);
    }
}
