package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import io.examplarymock.server.testing.RawConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers guess types, and any page may frame any other, unless answers say no. */
@MockTest
@DisplayName("No answer lets a browser guess its type")
class SafeHeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "/metrics"
            })
    void wherever_it_is(String path, Caller caller) {
        Answer answer = caller.get(path);

        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        if (!answer.header("Content-Type").orElse("").startsWith("application/json")
                && !path.startsWith("/embeds/nothing")) {
            assertThat(forbidsFraming(answer))
                    .as(answer.response().headers().map().toString())
                    .isTrue();
            assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        }
    }

    @Test
    void nor_does_an_export(Caller caller) {
        String exam = caller.examFor(caller.user("my-student@example.com"), null);
        String url =
                caller.post("/exams/" + exam + "/export/qti3-zip", "").json().text("url");

        Answer answer = caller.get(URI.create(url).getPath()).hasStatus(200);

        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(forbidsFraming(answer)).isTrue();
    }

    @Test
    void and_a_page_of_a_session_is_framed_by_its_origin_alone(Caller caller) {
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

    @Test
    void also_where_no_handler_is_reached(Caller caller) {
        try (RawConnection connection = RawConnection.to(caller.baseUrl())) {
            assertThat(connection
                            .sendHead("GET /%zz HTTP/1.1", "Host: localhost")
                            .answer()
                            .header("X-Content-Type-Options"))
                    .isEqualTo("nosniff");
        }
    }

    private static boolean forbidsFraming(Answer answer) {
        List<String> policies = answer.response().headers().allValues("Content-Security-Policy");
        return answer.header("X-Frame-Options").filter(Set.of("DENY")::contains).isPresent()
                || policies.stream()
                        .anyMatch(policy ->
                                policy.contains("frame-ancestors 'none'") || policy.contains("frame-ancestors 'self'"));
    }
}
