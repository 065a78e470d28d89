package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.testing.RawConnection;
import io.examplarymock.server.testing.RawConnection.RawAnswer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A website whose name leads to this machine would be of the mock's own origin. */
@DisplayName("The admin side")
class NamesOfTheAdminSideTest {
    private static final List<String> ROUTES = List.of(
            "/__admin",
            "/__admin/mappings",
            "/__admin/examplary/state",
            "/__admin/examplary/nothing",
            "/__admin/dashboard",
            "/__admin/dashboard/assets/main.js",
            "/%5f_admin/examplary/state");

    @Nested
    @DisplayName("of a mock that listens on this machine alone")
    class OnThisMachine {
        @RegisterExtension
        final OwnMock mock = OwnMock.with(options -> options.publicUrl(URI.create("https://mock.example.org:8443/a")));

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "evil.example",
                    "evil.example:8080",
                    "localhost.evil.example",
                    "127.0.0.1.evil.example",
                    "127.evil.example",
                    "evillocalhost",
                    "mock",
                    "192.168.1.7:8080",
                    "notmock.example.org",
                    "evil.example."
                })
        void refuses_other_names(String host) {
            for (String route : ROUTES) {
                RawAnswer answer = get(mock, route, host);

                assertThat(answer.status()).as(route).isEqualTo(403);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(answer.body())
                        .contains("Not under this name", "\\\"" + host + "\\\"", "localhost", "--public-url")
                        .doesNotContain("examp_");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "localhost",
                    "LOCALHOST:8080",
                    "127.0.0.1:1",
                    "127.1.2.3",
                    "[::1]:8080",
                    "team.localhost:8080",
                    "host.docker.internal:8080",
                    "mock.example.org",
                    "Mock.Example.org:443"
                })
        void takes_its_own(String host) {
            assertThat(get(mock, "/__admin/examplary/state", host).status()).isEqualTo(200);
        }

        @Test
        void takes_what_names_nothing() {
            try (RawConnection connection = mock.connect()) {
                assertThat(connection
                                .sendHead("GET /__admin/examplary/clock HTTP/1.0")
                                .answer()
                                .status())
                        .isEqualTo(200);
            }
        }

        @Test
        void leaves_the_API_and_its_pages_to_every_name() {
            assertThat(get(mock, "/livez", "evil.example").status()).isEqualTo(200);
            assertThat(get(mock, "/openapi", "evil.example").status()).isEqualTo(200);
            assertThat(get(mock, "/embeds/nothing", "evil.example").status()).isEqualTo(404);
        }
    }

    @Nested
    @DisplayName("of a mock that others can reach")
    class OnEveryInterface {
        @RegisterExtension
        final OwnMock mock = OwnMock.with(options -> options.host("0.0.0.0"));

        @ParameterizedTest
        @ValueSource(strings = {"mock", "mock.team.svc.cluster.local:8080", "10.0.0.7"})
        void takes_every_name(String host) {
            assertThat(get(mock, "/__admin/examplary/state", host).status()).isEqualTo(200);
        }
    }

    private static RawAnswer get(OwnMock mock, String path, String host) {
        URI address = URI.create("http://127.0.0.1:" + mock.baseUrl().getPort());
        try (RawConnection connection = RawConnection.to(address)) {
            return connection
                    .sendHead("GET " + path + " HTTP/1.1", "Host: " + host)
                    .answer();
        }
    }
}
