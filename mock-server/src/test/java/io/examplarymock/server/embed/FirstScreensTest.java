package io.examplarymock.server.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.EmbedSession;
import io.examplarymock.server.testing.browser.Screens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@BrowserTest
@DisplayName("The first screen of each flow")
class FirstScreensTest {
    private static final String CONTROLS = "main :is(button, input, select, textarea, summary, a)";
    private static final int LIGHT_ENOUGH = 150_000;

    @ParameterizedTest
    @MethodSource("io.examplarymock.server.embed.EveryFlow#slugs")
    void is_light_and_fits_a_phone_and_a_keyboard(String flow, Caller caller, Screens screens, Page page) {
        EmbedSession session = EveryFlow.draft(caller, flow).create();
        screens.weigh(session.embedUrl(), "main h1[tabindex]").expectAtMost(LIGHT_ENOUGH);

        page.setViewportSize(360, 740);
        page.navigate(session.embedUrl());
        assertThat(page.locator("html[data-ready]")).isAttached();
        screens.screenshot(page, "first-" + flow + "-phone");
        expectNoSidewaysScrolling(page);
        screens.expectAccessible(page);

        Locator first = page.locator(CONTROLS).first();
        byte[] before = around(page, first);
        page.keyboard().press("Tab");
        assertThat(first).isFocused();
        assertThat(around(page, first)).as("the picture of the focused control").isNotEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("io.examplarymock.server.embed.EveryFlow#slugs")
    void can_be_read_in_every_colour_by_day_and_night(String flow, Caller caller, Screens screens, Page page) {
        EmbedSession.Draft draft = EveryFlow.draft(caller, flow);
        for (Map.Entry<String, String> colour : Map.of("indigo", "#4f46e5", "cream", "#fff4d6", "ink", "#101014")
                .entrySet()) {
            page.navigate(draft.with("theme", Map.of("primaryColor", colour.getValue()))
                    .create()
                    .embedUrl());
            assertThat(page.locator("html[data-ready]")).isAttached();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                screens.expectReadable(page);
                screens.screenshot(
                        page,
                        "first-" + flow + "-" + colour.getKey() + "-"
                                + scheme.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.examplarymock.server.embed.EveryFlow#slugs")
    void says_what_it_is_without_scripts(String flow, Caller caller, BrowserContext context) {
        EmbedSession session = EveryFlow.draft(caller, flow)
                .with("theme", Map.of("locale", "nl"))
                .create();
        try (BrowserContext plain =
                context.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.navigate(session.embedUrl());

            assertThat(page.locator("h1")).hasText(Texts.in("nl", flow).get("title"));
            assertThat(page.locator("main p")).hasText("Deze pagina heeft JavaScript nodig.");
        }
    }

    static void expectNoSidewaysScrolling(Page page) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page.url() + " is wider than the window by")
                .isEqualTo(0);
    }

    /** A picture of a control with the room that its focus ring takes. */
    static byte[] around(Page page, Locator control) {
        control.scrollIntoViewIfNeeded();
        BoundingBox box = control.boundingBox();
        return page.screenshot(new Page.ScreenshotOptions()
                .setClip(Math.max(0, box.x - 6), Math.max(0, box.y - 6), box.width + 12, box.height + 12));
    }
}
