package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.testing.RawConnection;
import io.examplarymock.server.testing.RawConnection.RawAnswer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A request line")
class RequestLineTest {
    @MockTest
    @Nested
    @DisplayName("that HTTP does not allow is refused as JSON")
    class Malformed {
        @Test
        void when_it_is_too_long(Caller caller) {
            RawAnswer answer = answer(caller, "GET /" + "a".repeat(20_000) + " HTTP/1.1", "Host: mock");

            assertThat(answer.status()).isEqualTo(414);
            isJson(answer);
        }

        @Test
        void when_its_headers_are_too_long(Caller caller) {
            RawAnswer answer = answer(caller, "GET /me HTTP/1.1", "Host: mock", "X-Long: " + "a".repeat(20_000));

            assertThat(answer.status()).isEqualTo(431);
            isJson(answer);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "GET /%zz HTTP/1.1",
                    "GET /a%00b HTTP/1.1",
                    "GET  HTTP/1.1",
                    "G@T /me HTTP/1.1",
                    "GET /me HTTP/9.9",
                    "nonsense"
                })
        void when_it_is_malformed(String line, Caller caller) {
            RawAnswer answer = answer(caller, line, "Host: mock");

            assertThat(answer.status()).isIn(400, 505);
            isJson(answer);
        }

        @Test
        void when_lengths_contradict_each_other(Caller caller) {
            RawAnswer answer = answer(
                    caller, "POST /users HTTP/1.1", "Host: mock", "Content-Length: 5", "Transfer-Encoding: chunked");

            assertThat(answer.status()).isEqualTo(400);
            isJson(answer);
        }

        private void isJson(RawAnswer answer) {
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.body()).startsWith("{\"message\":").doesNotContain("Exception", "jetty", "at ");
            assertThat(answer.header("Server")).isNull();
        }
    }

    @Nested
    @DisplayName("with a strange path means the same on both ways")
    class Strange {
        @RegisterExtension
        final OwnMock mock = OwnMock.standard();

        @ParameterizedTest
        @CsvSource({
            "/me, 200",
            "/me/, 404",
            "//me, 404",
            "/./me, 200",
            "/exams/../me, 200",
            "/exams/..;/me, 200",
            "/exams/%2e%2e/me, 200",
            "/me;x=1, 200",
            "/%6De, 200",
            "/exams/a%2Fb, 404",
            "/exams%2Fexam_1, 404",
            "/Me, 404",
            "/me%20, 404",
            "/exams/%C3%28, 404",
            "/student-levels?x=%zz, 200",
        })
        void whatever_it_is(String path, int status) {
            Caller caller = mock.caller();
            RawAnswer straight = answer(caller, "GET " + path + " HTTP/1.1", "Host: mock", key(caller));
            Way.THROUGH_WIREMOCK.prepare(mock);
            RawAnswer around = answer(caller, "GET " + path + " HTTP/1.1", "Host: mock", key(caller));

            straight.hasStatus(status);
            around.hasStatus(status);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/exams/../__admin/mappings",
                    "/%5f_admin/mappings",
                    "/__admin;x/mappings",
                    "/./__admin/mappings",
                    "/__admin%2Fmappings"
                })
        void and_gets_no_cors_where_it_leads_to_the_admin_side(String path) {
            RawAnswer answer =
                    answer(mock.caller(), "GET " + path + " HTTP/1.1", "Host: mock", "Origin: https://evil.example");

            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        }

        private String key(Caller caller) {
            return "Authorization: Bearer " + caller.key();
        }
    }

    private static RawAnswer answer(Caller caller, String... lines) {
        try (RawConnection connection = RawConnection.to(caller.baseUrl())) {
            return connection.sendHead(lines).answer();
        }
    }
}
