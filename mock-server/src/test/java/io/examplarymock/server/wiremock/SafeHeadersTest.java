package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.testing.RawConnection;
import io.examplarymock.server.testing.RawConnection.RawAnswer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Browsers guess types, and any page may frame any other, unless answers say no. */
@DisplayName("No answer lets a browser guess its type")
class SafeHeadersTest {
    private static final List<String> PATHS = List.of(
            "/me",
            "/nothing",
            "/openapi",
            "/embeds/nothing",
            "/embeds/assets/page.js",
            "/embeds/assets/nothing.js",
            "/__admin/dashboard",
            "/__admin/dashboard/returned",
            "/__admin/dashboard/assets/main.js",
            "/__admin/dashboard/nothing",
            "/__admin/examplary/state",
            "/__admin/examplary/nothing",
            "/__admin/examplary/openapi",
            "/__admin/examplary/schemas.zip",
            "/__admin/mappings",
            "/__admin/docs",
            "/__admin/swagger-ui/index.html",
            "/livez",
            "/metrics");

    @RegisterExtension
    final OwnMock mock = OwnMock.standard();

    @ParameterizedTest
    @EnumSource
    void wherever_it_is(Way way) {
        way.prepare(mock);
        Caller caller = mock.caller();
        for (String path : PATHS) {
            Answer answer = caller.get(path);

            assertThat(answer.header("X-Content-Type-Options")).as(path).contains("nosniff");
            if (!answer.header("Content-Type").orElse("").startsWith("application/json")
                    && !path.startsWith("/embeds/nothing")) {
                assertThat(forbidsFraming(answer))
                        .as(path + answer.response().headers().map())
                        .isTrue();
                assertThat(answer.header("Referrer-Policy")).as(path).contains("no-referrer");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nor_does_a_refusal_before_anything_reads_the_request(Way way) {
        way.prepare(mock);
        for (String[] head : List.of(
                new String[] {"GET /%zz HTTP/1.1", "Host: localhost"},
                new String[] {"GET /__admin/mappings HTTP/1.1", "Host: <b>.example.org"},
                new String[] {"GET /__admin/examplary/state HTTP/1.1", "Host: evil.example.org"},
                new String[] {"GET /__admin/mappings?a=%zz HTTP/1.1", "Host: localhost"},
                new String[] {"POST /users HTTP/1.1", "Host: localhost", "Content-Length: 2000000", "", "{"},
                new String[] {"POST /users HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked", "", "zz"},
                new String[] {
                    "POST /__admin/mappings HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked", "", "zz"
                })) {
            try (RawConnection connection = mock.connect()) {
                RawAnswer answer = connection.sendHead(head).answer();

                assertThat(answer.status()).as(head[0]).isGreaterThanOrEqualTo(400);
                assertThat(answer.header("X-Content-Type-Options"))
                        .as(head[0] + answer)
                        .isEqualTo("nosniff");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nor_does_a_refusal_for_want_of_the_token(Way way) {
        MockServer guarded = MockServer.start(MockOptions.forTests().toBuilder()
                .adminToken("s3cret-of-the-team")
                .build());
        try (guarded) {
            Answer answer = Caller.withFreshKey(guarded.baseUrl())
                    .get(way == Way.STRAIGHT ? "/__admin/examplary/state" : "/__admin/mappings")
                    .hasStatus(401);

            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void nor_does_what_is_said_of_a_compressed_body() {
        Way.THROUGH_WIREMOCK.prepare(mock);

        Answer answer = mock.caller()
                .post("/users", new byte[] {0x1f, (byte) 0x8b, 8, 0})
                .hasStatus(415);

        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.json().text("message")).contains("Compressed bodies");
    }

    @Test
    void nor_does_an_export() {
        Caller caller = mock.caller();
        String exam = caller.examFor(caller.user("my-student@example.com"), null);
        String url =
                caller.post("/exams/" + exam + "/export/qti3-zip", "").json().text("url");

        Answer answer = caller.get(URI.create(url).getPath()).hasStatus(200);

        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(forbidsFraming(answer)).isTrue();
    }

    @Test
    void and_a_page_of_a_session_is_framed_by_its_origin_alone() {
        Caller caller = mock.caller();
        String url = caller.session("generate-exam", caller.user("my-student@example.com"), Map.of())
                .text("embedUrl");

        Answer answer = caller.get(URI.create(url).getPath()).hasStatus(200);

        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.response().headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors http://localhost:3000");
    }

    private static boolean forbidsFraming(Answer answer) {
        List<String> policies = answer.response().headers().allValues("Content-Security-Policy");
        return answer.header("X-Frame-Options").filter(Set.of("DENY")::contains).isPresent()
                || policies.stream()
                        .anyMatch(policy ->
                                policy.contains("frame-ancestors 'none'") || policy.contains("frame-ancestors 'self'"));
    }
}
