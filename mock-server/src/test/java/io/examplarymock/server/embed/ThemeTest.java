package io.examplarymock.server.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.EmbedSession;
import io.examplarymock.server.testing.browser.Screens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@BrowserTest
@DisplayName("A session's theme (C7)")
class ThemeTest {
    private static final String OWN_COLOUR = "rgb(1, 114, 173)";

    @Nested
    @DisplayName("with a primaryColor")
    class Colour {
        @Test
        void is_on_the_button_with_text_that_can_be_read(Caller caller, Screens screens, Page page) {
            Map<String, List<String>> inkByColour = Map.of(
                    "#4f46e5", List.of("rgb(79, 70, 229)", "rgb(255, 255, 255)"),
                    "#FFD400", List.of("rgb(255, 212, 0)", "rgb(0, 0, 0)"),
                    "#777", List.of("rgb(119, 119, 119)", "rgb(0, 0, 0)"),
                    "navy", List.of("rgb(0, 0, 128)", "rgb(255, 255, 255)"),
                    "hsl(120 100% 25%)", List.of("rgb(0, 128, 0)", "rgb(255, 255, 255)"),
                    "transparent", List.of("rgb(255, 255, 255)", "rgb(0, 0, 0)"));
            EmbedSession.Draft draft = EveryFlow.draft(caller, "take-exam");

            inkByColour.forEach((colour, expected) -> {
                Locator begin = open(page, draft, Map.of("primaryColor", colour));

                assertThat(begin).hasCSS("background-color", expected.get(0));
                assertThat(begin).hasCSS("color", expected.get(1));
                screens.expectReadable(page);
                begin.hover();
                screens.expectReadable(page);
            });
        }

        @Test
        void is_left_alone_where_it_is_no_colour(Caller caller, Page page) {
            EmbedSession.Draft draft = EveryFlow.draft(caller, "take-exam");

            for (String hostile : List.of(
                    "red;background:url(//x)",
                    "url(//example.com/x)",
                    "</style><script>hacked = 1</script>",
                    "var(--bad)",
                    "inherit",
                    "no colour",
                    "")) {
                assertThat(open(page, draft, Map.of("primaryColor", hostile))).hasCSS("background-color", OWN_COLOUR);
                assertThat(page.evaluate("() => 'hacked' in window")).isEqualTo(false);
            }
        }

        @Test
        void never_hides_the_focus(Caller caller, Page page) {
            EmbedSession.Draft draft = EveryFlow.draft(caller, "practice-space-student");

            for (String colour : List.of("#ffffff", "#13171f")) {
                open(page, draft, Map.of("primaryColor", colour));
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    for (Locator control : List.of(page.locator("#wish"), page.locator("#start"))) {
                        byte[] before = FirstScreensTest.around(page, control);
                        control.focus();
                        assertThat(FirstScreensTest.around(page, control))
                                .as("focus in %s on a %s page", colour, scheme)
                                .isNotEqualTo(before);
                    }
                    page.locator("h1").focus();
                }
            }
        }
    }

    @Nested
    @DisplayName("with a locale")
    class Language {
        @Test
        void is_Dutch_English_or_visibly_neither(Caller caller, Screens screens, Page page) {
            EmbedSession.Draft draft = EveryFlow.draft(caller, "take-exam");
            assertThat(open(page, draft, Map.of("locale", "nl"))).hasText("Begin met de toets");
            assertThat(page.locator("html")).hasAttribute("lang", "nl");
            assertThat(open(page, draft, Map.of("locale", "nl-BE"))).hasText("Begin met de toets");
            assertThat(page.locator(".notice")).hasCount(0);
            assertThat(open(page, draft, Map.of())).hasText("Begin the exam");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator(".notice")).hasCount(0);

            assertThat(open(page, draft, Map.of("locale", "de-<b>AT</b>"))).hasText("Begin the exam");

            assertThat(page.locator(".notice"))
                    .hasText("This page does not exist in “de-<b>AT</b>”; it is shown in English.");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            screens.screenshot(page, "language-missing");
            screens.expectAccessible(page);
        }
    }

    private static Locator open(Page page, EmbedSession.Draft draft, Map<String, Object> theme) {
        page.navigate(draft.with("theme", theme).create().embedUrl());
        assertThat(page.locator("html[data-ready]")).isAttached();
        return page.locator("#begin");
    }
}
