package io.examplarymock.server.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.testing.RawConnection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Trouble made by WireMock's means")
class StubTroubleTest {
    private static final long DELAY_MILLIS = 150;

    @RegisterExtension
    final OwnMock mock = OwnMock.standard();

    @ParameterizedTest
    @CsvSource({
        "EMPTY_RESPONSE, ''",
        "CONNECTION_RESET_BY_PEER, <reset>",
        "MALFORMED_RESPONSE_CHUNK, HTTP/1.1 200 OK",
        "RANDOM_DATA_THEN_CLOSE, lskdu"
    })
    void breaks_the_connection_of_a_stub(Fault fault, String start) {
        mock.wireMock().stubFor(get("/me").willReturn(aResponse().withFault(fault)));

        try (RawConnection connection = mock.connect()) {
            String all = connection.sendHead("GET /me HTTP/1.1", "Host: mock").untilEnd();

            assertThat(all).startsWith(start);
            assertThat(all.isEmpty()).isEqualTo(start.isEmpty());
        }
    }

    @Test
    void delays_a_stub() {
        mock.wireMock().stubFor(get("/me").willReturn(aResponse().withFixedDelay((int) DELAY_MILLIS)));

        assertThat(millisOf(() -> mock.caller().get("/me").hasStatus(200))).isGreaterThanOrEqualTo(DELAY_MILLIS);
    }

    @Nested
    @DisplayName("for all answers at once")
    class Everywhere {
        @Test
        void delays_our_endpoints_by_a_fixed_time_until_it_is_taken_back() {
            Caller caller = mock.caller();
            caller.post("/__admin/settings", Map.of("fixedDelay", DELAY_MILLIS)).hasStatus(200);
            assertThat(millisOf(() -> caller.get("/me").hasStatus(200))).isGreaterThanOrEqualTo(DELAY_MILLIS);

            caller.post("/__admin/settings", "{\"fixedDelay\": null}").hasStatus(200);
            assertThat(mock.wireMock().getGlobalSettings().getSettings().getFixedDelay())
                    .isNull();
            caller.get("/me").hasStatus(200);
        }

        @Test
        void delays_our_endpoints_by_a_random_time() {
            Caller caller = mock.caller();
            caller.post(
                            "/__admin/settings",
                            Map.of(
                                    "delayDistribution",
                                    Map.of("type", "uniform", "lower", DELAY_MILLIS, "upper", DELAY_MILLIS + 1)))
                    .hasStatus(200);

            assertThat(millisOf(() -> caller.get("/me").hasStatus(200))).isGreaterThanOrEqualTo(DELAY_MILLIS);
        }

        @Test
        void delays_our_endpoints_when_it_is_set_in_java() {
            mock.wireMock().setGlobalFixedDelay((int) DELAY_MILLIS);

            assertThat(millisOf(() -> mock.caller().get("/me").hasStatus(200))).isGreaterThanOrEqualTo(DELAY_MILLIS);
        }
    }

    /** Nothing is said about how quick an answer must be: only that it cannot come before its delay is over. */
    private static long millisOf(Runnable call) {
        long start = System.nanoTime();
        call.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
