package io.examplarymock.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.testing.RawConnection;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("With an admin token, the dashboard")
class SignInTest {
    private static final String TOKEN = "s3cret-token";
    private static final String DASHBOARD = "/__admin/dashboard";
    private static final String CLOCK = "/__admin/examplary/clock";
    private static final String FROZEN = "{\"mode\": \"frozen\"}";

    @RegisterExtension
    final OwnMock mock = OwnMock.with(options -> options.adminToken(TOKEN));

    private Caller caller;

    @BeforeEach
    void call() {
        caller = mock.caller();
    }

    @Test
    void is_open_but_tells_nothing() {
        for (String path : List.of("", "/", "/returned", "/assets/main.js", "/assets/lib/lit-html/lit-html.js")) {
            Answer answer =
                    caller.sendBare(request -> request, DASHBOARD + path).hasStatus(200);
            assertThat(answer.text()).doesNotContain(TOKEN, "examp_", "s3cret");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/__admin/dashboardx",
                "/__admin/dashboard/../mappings",
                "/__admin/dashboard/..%2Fmappings",
                "/__admin/dashboard/%2e%2e/mappings",
                "/__admin/dashboard/..;/mappings",
                "/__admin/dashboard/assets/../../mappings",
                "/__admin/dashboard/;/../../mappings",
                "//__admin/dashboard/../mappings"
            })
    void opens_no_way_round_the_token(String path) {
        try (RawConnection connection = mock.connect()) {
            List<String> head = connection
                    .sendHead("GET " + path + " HTTP/1.1", "Host: localhost")
                    .head()
                    .head();

            assertThat(head.get(0)).containsPattern(" (400|401|404) ");
        }
    }

    @Nested
    @DisplayName("exchanges the token")
    class In {
        @Test
        void for_a_cookie_that_no_script_and_no_other_site_gets() {
            String cookie = signIn(TOKEN).hasStatus(204).header("Set-Cookie").orElseThrow();

            assertThat(cookie.split("; "))
                    .hasSize(4)
                    .contains("Path=/__admin", "HttpOnly", "SameSite=Strict")
                    .noneMatch(part -> part.startsWith("Domain"));
            assertThat(cookie).doesNotContain("s3cret");
        }

        @Test
        void for_a_cookie_that_stays_off_plain_connections_when_it_came_over_a_safe_one() {
            String cookie = signIn(TOKEN, request -> request.header("X-Forwarded-Proto", "https"))
                    .hasStatus(204)
                    .header("Set-Cookie")
                    .orElseThrow();

            assertThat(cookie.split("; ")).contains("Secure");
        }

        @ParameterizedTest
        @ValueSource(strings = {"wrong", "", "s3cret-toke", "s3cret-token ", "S3CRET-TOKEN", "Bearer s3cret-token"})
        void for_nothing_if_it_is_wrong(String token) {
            Answer answer = signIn(token).hasStatus(401);

            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.header("Content-Type")).contains("application/problem+json; charset=utf-8");
            assertThat(answer.json().text("title")).isEqualTo("That is not the admin token");
            assertThat(answer.text()).doesNotContain("s3cret");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "[]", "{", "{\"token\": 5}", "{\"token\": null}", "token=s3cret-token"})
        void for_nothing_if_it_is_none(String body) {
            Answer answer = send("POST", DASHBOARD + "/sign-in", body, this::fromPage);

            assertThat(answer.hasStatus(401).header("Set-Cookie")).isEmpty();
        }

        @Test
        void only_for_its_own_page() {
            Answer answer = send("POST", DASHBOARD + "/sign-in", body(TOKEN), request -> request);

            assertThat(answer.hasStatus(403).header("Set-Cookie")).isEmpty();
        }

        @Test
        void only_when_posted() {
            Answer answer = caller.sendBare(request -> request, DASHBOARD + "/sign-in?token=" + TOKEN);

            assertThat(answer.hasStatus(405).header("Allow")).contains("POST");
        }

        private HttpRequest.Builder fromPage(HttpRequest.Builder request) {
            return request.header("X-Examplary-Dashboard", "1");
        }
    }

    @Nested
    @DisplayName("has a cookie with which")
    class Signed {
        private String cookie;

        @BeforeEach
        void in() {
            cookie = signIn(TOKEN).header("Set-Cookie").orElseThrow().split(";", 2)[0];
        }

        @Test
        void the_admin_side_can_be_read() {
            for (String path : List.of(CLOCK, "/__admin/mappings", "/__admin/examplary/workspaces")) {
                send("GET", path, null, request -> request.header("Cookie", cookie))
                        .hasStatus(200);
            }
        }

        @Test
        void it_is_found_among_others() {
            send("GET", CLOCK, null, request -> request.header("Cookie", "a=b; " + cookie + "; c=d"))
                    .hasStatus(200);
        }

        @Test
        void the_page_can_change_things() {
            Answer answer = send(
                    "PUT",
                    CLOCK,
                    FROZEN,
                    request -> request.header("Cookie", cookie).header("X-Examplary-Dashboard", "1"));

            assertThat(answer.hasStatus(200).json().text("mode")).isEqualTo("frozen");
        }

        @ParameterizedTest
        @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
        void no_other_page_can(String method) {
            for (String path : List.of(CLOCK, "/__admin/examplary/reset", "/__admin/mappings")) {
                Answer answer = send(method, path, FROZEN, request -> request.header("Cookie", cookie));

                assertThat(answer.hasStatus(403).json().text("title")).isEqualTo("Not from the dashboard");
            }
            assertThat(clockMode()).isEqualTo("system");
        }

        @Test
        void no_other_page_is_told_that_it_may_send_the_header() {
            Answer answer = send(
                    "OPTIONS",
                    CLOCK,
                    null,
                    request -> request.header("Origin", "http://localhost:3000")
                            .header("Access-Control-Request-Method", "PUT")
                            .header("Access-Control-Request-Headers", "x-examplary-dashboard"));

            assertThat(answer.header("Access-Control-Allow-Headers")).isEmpty();
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"examplary_mock_admin=", "examplary_mock_admin=s3cret-token", "other=%s", "%s0"})
        void nothing_can_be_done_if_it_is_another(String other) {
            String value = cookie.substring(cookie.indexOf('=') + 1);
            String wrong = other.startsWith("%s") ? cookie + "0" : other.formatted(value);

            send("GET", CLOCK, null, request -> request.header("Cookie", wrong)).hasStatus(401);
        }

        @Test
        void another_server_does_not_take_it() {
            OwnMock other = OwnMock.with(options -> options.adminToken("another"));
            other.beforeEach(null);
            try {
                other.caller()
                        .sendBare(request -> request.header("Cookie", cookie), CLOCK)
                        .hasStatus(401);
            } finally {
                other.afterEach(null);
            }
        }

        @Test
        void the_api_does_nothing_with_it() {
            caller.sendBare(request -> request.header("Cookie", cookie), "/me").hasStatus(401);
        }

        @Test
        void people_sign_out() {
            Answer answer = send(
                    "POST",
                    DASHBOARD + "/sign-out",
                    null,
                    request -> request.header("Cookie", cookie).header("X-Examplary-Dashboard", "1"));

            assertThat(answer.hasStatus(204).header("Set-Cookie").orElseThrow().split("; "))
                    .contains("examplary_mock_admin=", "Max-Age=0", "Path=/__admin");
        }

        @Test
        void no_other_page_signs_them_out() {
            Answer answer = send("POST", DASHBOARD + "/sign-out", null, request -> request.header("Cookie", cookie));

            assertThat(answer.hasStatus(403).header("Set-Cookie")).isEmpty();
        }
    }

    @Nested
    @DisplayName("of a server without one")
    class Without {
        @RegisterExtension
        final OwnMock open = OwnMock.standard();

        @Test
        void asks_for_nothing_and_gives_nothing() {
            Answer answer = open.caller()
                    .sendBare(
                            request -> request.header("X-Examplary-Dashboard", "1")
                                    .POST(BodyPublishers.ofString(body("anything"))),
                            DASHBOARD + "/sign-in");

            assertThat(answer.hasStatus(204).header("Set-Cookie")).isEmpty();
        }
    }

    private String clockMode() {
        return send("GET", CLOCK, null, request -> request.header("Authorization", "Bearer " + TOKEN))
                .hasStatus(200)
                .json()
                .text("mode");
    }

    private Answer signIn(String token) {
        return signIn(token, request -> request);
    }

    private Answer signIn(String token, UnaryOperator<HttpRequest.Builder> change) {
        return send(
                "POST",
                DASHBOARD + "/sign-in",
                body(token),
                request -> change.apply(request.header("X-Examplary-Dashboard", "1")));
    }

    private static String body(String token) {
        return "{\"token\": \"" + token + "\"}";
    }

    private Answer send(String method, String path, String body, UnaryOperator<HttpRequest.Builder> change) {
        return caller.sendBare(
                request -> change.apply(
                        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))),
                path);
    }
}
