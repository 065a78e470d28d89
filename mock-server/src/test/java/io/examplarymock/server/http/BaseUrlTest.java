package io.examplarymock.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.http.Headers.Header;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The server's own address")
class BaseUrlTest {
    @Nested
    @DisplayName("when one is configured")
    class Configured {
        @Test
        void is_that_one_whatever_the_request_says() {
            assertThat(BaseUrl.of(request("Host", "localhost:8080"), "https://mock.example.com"))
                    .isEqualTo("https://mock.example.com");
        }

        @Test
        void loses_a_slash_at_its_end() {
            assertThat(BaseUrl.of(request(), "https://example.com/mock/")).isEqualTo("https://example.com/mock");
        }
    }

    @Nested
    @DisplayName("without configuration")
    class Found {
        @Test
        void is_what_the_client_called() {
            assertThat(of("Host", "localhost:8080")).isEqualTo("http://localhost:8080");
            assertThat(of("Host", "[::1]:8080")).isEqualTo("http://[::1]:8080");
        }

        @Test
        void is_what_the_client_called_the_first_of_several_proxies() {
            assertThat(of(
                            "Host",
                            "mock:8080",
                            "X-Forwarded-Proto",
                            "https, http",
                            "X-Forwarded-Host",
                            "exams.example.com, inner.example.com"))
                    .isEqualTo("https://exams.example.com");
        }

        @Test
        void takes_the_forwarded_port_unless_the_host_has_one() {
            assertThat(of("Host", "mock", "X-Forwarded-Port", "8443")).isEqualTo("http://mock:8443");
            assertThat(of("Host", "mock:8080", "X-Forwarded-Port", "8443")).isEqualTo("http://mock:8080");
        }

        @Test
        void leaves_the_usual_port_of_a_scheme_out() {
            assertThat(of("Host", "mock", "X-Forwarded-Proto", "https", "X-Forwarded-Port", "443"))
                    .isEqualTo("https://mock");
            assertThat(of("Host", "mock", "X-Forwarded-Port", "80")).isEqualTo("http://mock");
            assertThat(of("Host", "mock", "X-Forwarded-Port", "443")).isEqualTo("http://mock:443");
        }

        @Test
        void believes_no_other_scheme_than_http_and_https() {
            assertThat(of("Host", "mock", "X-Forwarded-Proto", "javascript")).isEqualTo("http://mock");
        }

        @Test
        void believes_no_port_that_is_no_number() {
            assertThat(of("Host", "mock", "X-Forwarded-Port", "80/evil")).isEqualTo("http://mock");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "evil.example/path",
                    "user@evil.example",
                    "\"><script>",
                    "a b",
                    "host:port",
                    "host:123456",
                    "["
                })
        void is_localhost_where_a_host_is_none(String host) {
            assertThat(of("Host", host)).isEqualTo("http://localhost");
            assertThat(of("X-Forwarded-Host", host)).isEqualTo("http://localhost");
        }

        @Test
        void is_localhost_without_any_header() {
            assertThat(of()).isEqualTo("http://localhost");
        }

        private String of(String... namesAndValues) {
            return BaseUrl.of(request(namesAndValues), null);
        }
    }

    private static Request request(String... namesAndValues) {
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new Header(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Request("GET", "/me", null, new Headers(headers), new byte[0], "http");
    }
}
