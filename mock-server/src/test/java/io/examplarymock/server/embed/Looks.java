package io.examplarymock.server.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.examplarymock.server.testing.browser.Screens;

/** How a page looks to everybody: on a desk, on a narrow phone, to axe-core, and from the keyboard. */
final class Looks {
    /** Whatever a user writes, it is shown as it was written. */
    static final String HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script> & \"more\"";

    private static final int NARROW = 360;
    private static final int HEIGHT = 780;
    private static final int DESK = 1280;
    private static final int LONGEST_WAY = 80;

    private Looks() {}

    /** Takes a picture on a desk and on a phone, where nothing may stick out, and asks axe-core. */
    static void judge(Screens screens, Page page, String name) {
        page.setViewportSize(NARROW, HEIGHT);
        screens.screenshot(page, name + "-phone");
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("width of %s on a phone", name)
                .isLessThanOrEqualTo(NARROW);
        page.setViewportSize(DESK, HEIGHT);
        screens.screenshot(page, name);
        screens.expectAccessible(page);
    }

    /** Fails if the page made elements of what users wrote. */
    static void expectOnlyText(Locator main) {
        assertThat(main.locator("img, script, svg").count())
                .as("elements that a user wrote")
                .isZero();
    }

    /** Presses the tab key until this element has the focus. */
    static Locator tabTo(Page page, String selector) {
        Locator wanted = page.locator(selector);
        for (int i = 0; i < LONGEST_WAY; i++) {
            if (hasFocus(wanted)) {
                return wanted;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the tab key does not lead to " + selector);
    }

    private static boolean hasFocus(Locator element) {
        return Boolean.TRUE.equals(element.evaluate("element => element === document.activeElement"));
    }
}
