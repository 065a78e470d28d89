package io.examplarymock.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.testing.RawConnection;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The dashboard")
class DashboardPageTest {
    private static final String PATH = "/__admin/dashboard";

    /** What a page or a script loads. */
    private static final Pattern REFERENCE = Pattern.compile("(?:from ?|import ?|src=|href=)[\"']([^\"'$#;\\s]+)[\"']");

    @RegisterExtension
    final OwnMock mock = OwnMock.standard();

    @ParameterizedTest
    @ValueSource(strings = {PATH, PATH + "/", PATH + "/returned", PATH + "/returned?status=completed&examId=exam_x"})
    void is_made_of_pages(String path) {
        Answer page = get(path).hasStatus(200);

        assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.text()).startsWith("<!doctype html>").doesNotContain("exam_x");
    }

    @Test
    void loads_everything_from_the_server_itself() {
        Deque<String> open = new ArrayDeque<>(List.of(PATH, PATH + "/returned"));
        Set<String> loaded = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String path = open.pop();
            Answer file = get(path).hasStatus(200);
            loaded.add(path);
            Matcher reference = REFERENCE.matcher(file.text());
            while (reference.find()) {
                URI target = URI.create(path).resolve(reference.group(1));
                assertThat(target.getHost()).as(path + " loads " + target).isNull();
                if (target.getPath().startsWith(PATH + "/assets/") && !loaded.contains(target.getPath())) {
                    open.push(target.getPath());
                }
            }
        }
        assertThat(loaded)
                .contains(
                        PATH + "/assets/main.js",
                        PATH + "/assets/playground.js",
                        PATH + "/assets/returned.js",
                        PATH + "/assets/frame.css",
                        PATH + "/assets/forms-and-tables.css",
                        PATH + "/assets/panels.css",
                        PATH + "/assets/icon.svg",
                        PATH + "/assets/lib/lit-html/lit-html.js",
                        PATH + "/assets/lib/lit-html/directives/repeat.js",
                        PATH + "/assets/lib/pico/css/pico.classless.min.css");
    }

    @Test
    void has_no_script_or_style_within_its_pages() {
        for (String path : List.of(PATH, PATH + "/returned")) {
            assertThat(get(path).text()).doesNotContainPattern("<script(?![^>]*src=)|<style|style=|\\son[a-z]+=");
        }
    }

    @Nested
    @DisplayName("has a policy that")
    class Policy {
        @Test
        void allows_only_what_the_server_itself_serves() {
            assertThat(policy(PATH))
                    .contains(
                            "default-src 'none'",
                            "script-src 'self'",
                            "style-src 'self'",
                            "connect-src 'self'",
                            "form-action 'none'",
                            "base-uri 'none'",
                            "require-trusted-types-for 'script'")
                    .noneMatch(directive -> directive.contains("unsafe") || directive.contains("*"));
        }

        @Test
        void lets_no_page_frame_the_dashboard() {
            assertThat(policy(PATH)).contains("frame-ancestors 'none'");
        }

        @Test
        void lets_the_playground_frame_the_page_that_embeds_return_to() {
            assertThat(policy(PATH + "/returned")).contains("frame-ancestors 'self'", "frame-src 'none'");
        }

        @Test
        void lets_the_playground_frame_embed_pages_under_both_names_of_this_machine() {
            int port = mock.baseUrl().getPort();

            assertThat(policy(PATH))
                    .contains("frame-src 'self' http://127.0.0.1:%d http://localhost:%d".formatted(port, port));
        }

        @Test
        void names_nothing_that_is_no_host() {
            try (RawConnection connection = mock.connect()) {
                List<String> head = connection
                        .sendHead(
                                "GET " + PATH + " HTTP/1.1",
                                "Host: localhost",
                                "X-Forwarded-Host: evil.example; script-src *")
                        .head()
                        .head();

                assertThat(head).noneMatch(line -> line.contains("evil"));
            }
        }

        private List<String> policy(String path) {
            return List.of(
                    get(path).header("Content-Security-Policy").orElseThrow().split("; "));
        }
    }

    @Nested
    @DisplayName("whose server has a public address")
    class WithPublicUrl {
        @RegisterExtension
        final OwnMock mockAbroad =
                OwnMock.with(options -> options.publicUrl(URI.create("https://mock.example.com/base")));

        @Test
        void may_frame_embed_pages_there() {
            Answer page = get(mockAbroad, PATH);

            assertThat(page.header("Content-Security-Policy").orElseThrow()).contains(" https://mock.example.com;");
        }
    }

    @Nested
    @DisplayName("refuses")
    class Refusals {
        @Test
        void what_is_not_there() {
            get(PATH + "/nothing").hasStatus(404);
            get(PATH + "/assets/nothing.js").hasStatus(404);
            get(PATH + "/assets/../dashboard.html").hasStatus(404);
            get(PATH + "/assets/..%2fdashboard.html").hasStatus(404);
        }

        @Test
        void to_be_posted_to() {
            Answer answer = mock.caller().sendBare(request -> request.POST(BodyPublishers.noBody()), PATH);

            assertThat(answer.hasStatus(405).header("Allow")).contains("GET, HEAD");
        }

        @Test
        void long_bodies() {
            mock.caller()
                    .sendBare(request -> request.POST(BodyPublishers.ofString("x".repeat(20_000))), PATH + "/sign-in")
                    .hasStatus(413);
        }
    }

    private Answer get(String path) {
        return get(mock, path);
    }

    /** Calls without a key, as a browser does. */
    private static Answer get(OwnMock mock, String path) {
        return mock.caller().sendBare(request -> request, path);
    }
}
