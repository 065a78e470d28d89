package io.examplarymock.server.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import io.examplarymock.server.testing.Caller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BrowserTest
@DisplayName("A judge of the browser tests")
class JudgesTest {
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>A page</title>%s</head>
            <body><main><h1>A page</h1>%s</main></body></html>
            """;
    private static final String GOOD = PAGE.formatted("", "<p>Good.</p>");

    @Nested
    @DisplayName("of complaints")
    class OfComplaints {
        @Test
        void has_nothing_to_say_about_a_good_page(Embedding embedding, Screens screens, Complaints complaints) {
            screens.open(embedding.serve("/good", GOOD));

            complaints.verdict();
            assertThat(complaints.heard()).isEmpty();
        }

        @Test
        void hears_an_error_on_the_console(Embedding embedding, Screens screens, Complaints complaints) {
            screens.open(embedding.serve("/bad", PAGE.formatted("", "<script>console.error('Oh no')</script>")));

            assertThatThrownBy(complaints::verdict).hasMessageContaining("unexpected console error: Oh no (http://127");
            complaints.expect("Oh no");
        }

        @Test
        void hears_an_error_that_nobody_caught(Embedding embedding, Screens screens, Complaints complaints) {
            screens.open(
                    embedding.serve("/bad", PAGE.formatted("", "<script>setTimeout(() => missing.thing)</script>")));

            assertThatThrownBy(complaints::verdict)
                    .hasMessageContaining("unexpected uncaught error: ReferenceError: missing is not defined");
            complaints.expect("ReferenceError");
        }

        @Test
        void hears_a_breach_of_the_content_security_policy(
                Embedding embedding, Screens screens, Complaints complaints) {
            screens.open(embedding.serve(
                    "/bad", PAGE.formatted("", "<script>document.title = 'Run'</script>"), "script-src 'self'"));

            assertThatThrownBy(complaints::verdict).hasMessageContaining("Content Security Policy");
            complaints.expect("Content Security Policy");
        }

        @Test
        void hears_it_from_within_an_iframe(Embedding embedding, Complaints complaints) {
            embedding.show(embedding.serve("/bad", PAGE.formatted("", "<script>console.error('Deep')</script>")));

            assertThatThrownBy(complaints::verdict).hasMessageContaining("Deep");
            complaints.expect("Deep");
        }

        @Test
        void hears_of_a_request_to_another_machine_and_lets_it_not_pass(
                Embedding embedding, Screens screens, Complaints complaints) {
            String image =
                    "<img alt=\"\" src=\"https://example.com/logo.png\"><img alt=\"\" src=\"http://192.0.2.1/\">";
            Page page = screens.open(embedding.serve("/bad", PAGE.formatted("", image)));

            assertThatThrownBy(complaints::verdict)
                    .hasMessageContaining("unexpected request to another machine: https://example.com/logo.png")
                    .hasMessageContaining("unexpected request to another machine: http://192.0.2.1/");
            assertThat(page.locator("img").first().evaluate("image => image.naturalWidth"))
                    .isEqualTo(0);
            complaints.expect("to another machine: https://example.com").expect("to another machine: http://192.0.2.1");
            complaints.expect("net::ERR_NAME_NOT_RESOLVED");
        }

        @Test
        void misses_what_was_expected(Complaints complaints) {
            complaints.expect("never said");

            assertThatThrownBy(complaints::verdict).hasMessageContaining("expected, but did not come: never said");
            complaints.forget();
        }

        @Test
        void knows_which_addresses_are_on_this_machine() {
            assertThat(Complaints.leavesTheMachine("http://localhost:1/")).isFalse();
            assertThat(Complaints.leavesTheMachine("http://app.localhost:1/?q={}"))
                    .isFalse();
            assertThat(Complaints.leavesTheMachine("ws://127.0.0.1:1/")).isFalse();
            assertThat(Complaints.leavesTheMachine("data:text/html,x")).isFalse();
            assertThat(Complaints.leavesTheMachine("http://localhost.example.com/"))
                    .isTrue();
            assertThat(Complaints.leavesTheMachine("wss://example.com/")).isTrue();
        }
    }

    @Nested
    @DisplayName("of a failed test")
    class OfFailure {
        @Test
        void keeps_a_screenshot_and_a_trace(Visit visit, @TempDir Path folder) {
            Visit failing = visit.another(folder.resolve("failed"));
            failing.screens().open(failing.embedding().serve("/bad", PAGE.formatted("", "<script>oops</script>")));

            assertThatThrownBy(() -> failing.end(false))
                    .hasMessageContaining("oops is not defined")
                    .hasMessageContaining("see " + folder.resolve("failed"));

            assertThat(folder.resolve("failed")).isDirectoryContaining("glob:**trace.zip");
            assertThat(folder.resolve("failed")).isDirectoryContaining("glob:**tab-1.png");
        }

        @Test
        void keeps_nothing_of_one_that_passed(Visit visit, @TempDir Path folder) {
            Visit passing = visit.another(folder.resolve("passed"));
            passing.screens().open(passing.embedding().serve("/good", GOOD));

            passing.end(false);

            assertThat(folder.resolve("passed")).doesNotExist();
        }
    }

    @Nested
    @DisplayName("of accessibility")
    class OfAccessibility {
        private static final String BAD = "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"><input>";

        @Test
        void accepts_a_good_page_and_the_parent_itself(Embedding embedding, Screens screens) {
            screens.open(embedding.serve("/good", GOOD));
            screens.expectAccessible();
            embedding.show(embedding.serve("/good", GOOD));
            screens.expectAccessible(embedding.page());
            screens.expectAccessible(screens.open(embedding.returnUrl()));
        }

        @Test
        void accepts_a_page_whose_policy_allows_nothing(Caller caller, Embedding embedding, Screens screens) {
            screens.open(EmbedSession.of(caller, "generate-exam")
                    .embeddedBy(embedding)
                    .create()
                    .embedUrl());

            screens.expectAccessible();
        }

        @Test
        void names_rule_place_and_help(Embedding embedding, Screens screens) {
            screens.open(embedding.serve("/bad", PAGE.formatted("", BAD)));

            assertThatThrownBy(screens::expectAccessible)
                    .hasMessageContaining("/bad cannot be used by everybody:")
                    .hasMessageContaining("image-alt (critical) at img in " + embedding.serve("/bad", "")
                            + ": Images must have alternative text, see http")
                    .hasMessageContaining("Form elements must have labels");
        }
    }

    @Nested
    @DisplayName("of weight")
    class OfWeight {
        @Test
        void counts_requests_and_bytes_of_a_cold_load(Embedding embedding, Screens screens) {
            embedding.serve("/part", "x".repeat(5000));
            String url = embedding.serve(
                    "/page", PAGE.formatted("<link rel=\"stylesheet\" href=\"/part\" type=\"text/css\">", ""));

            screens.open(url);
            PageWeight weight = screens.weigh(url, "h1");

            assertThat(weight.requests()).isEqualTo(2);
            assertThat(weight.bytes()).isBetween(5000L, 6500L);
            assertThat(weight.usable()).isPositive();
            assertThatThrownBy(() -> weight.expectAtMost(5000)).hasMessageContaining("kB in 2 request(s)");
            weight.expectAtMost(6500);
        }
    }

    @Nested
    @DisplayName("of the looks")
    class OfLooks {
        @Test
        void writes_a_picture(Embedding embedding, Screens screens) {
            Page page = screens.likePhone(screens.open(embedding.serve("/good", GOOD)));

            assertThat(screens.picture(page, "judges-good-page")).isNotEmptyFile();
            assertThat(page.viewportSize().width).isEqualTo(390);
            assertThatThrownBy(() -> screens.picture(page, "../elsewhere")).hasMessageContaining("lower case words");
        }
    }

    @Nested
    @DisplayName("of the browser's presence")
    class OfPresence {
        @Test
        void finds_it_where_it_is_named_or_on_the_path(@TempDir Path folder) throws Exception {
            Path named = executable(folder.resolve("my-browser"));

            assertThat(Chromium.find(Map.of("CHROMIUM", named.toString()))).contains(named);
            assertThat(Chromium.find(Map.of("CHROMIUM", folder.resolve("none").toString(), "PATH", "/usr/bin")))
                    .isEmpty();
            Map<String, String> path = Map.of("PATH", folder.toString());
            Path chrome = executable(folder.resolve("google-chrome"));
            assertThat(Chromium.find(path)).contains(chrome);
            Path shell = executable(folder.resolve("chromium-headless-shell"));
            assertThat(Chromium.find(path)).contains(shell);
        }

        @Test
        void insists_on_it_where_that_is_asked_for() {
            assertThat(Chromium.isRequired(Map.of())).isFalse();
            assertThat(Chromium.isRequired(Map.of("CI", "true"))).isFalse();
            assertThat(Chromium.isRequired(Map.of("EXAMPLARY_BROWSER_REQUIRED", "1")))
                    .isTrue();
        }

        private static Path executable(Path file) throws Exception {
            Files.createFile(file);
            assertThat(file.toFile().setExecutable(true)).isTrue();
            return file;
        }
    }
}
