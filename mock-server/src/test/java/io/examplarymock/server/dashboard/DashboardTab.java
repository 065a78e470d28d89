package io.examplarymock.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.Screens;
import java.net.URI;

/** The dashboard in a tab, looking at a caller's workspace. */
record DashboardTab(Page page, URI mock, String workspace) {
    private static final int NARROWEST = 360;

    /** Opens the dashboard under the name {@code localhost}. */
    static DashboardTab open(Page page, Caller caller, String place) {
        DashboardTab tab = new DashboardTab(
                page, URI.create("http://localhost:" + caller.baseUrl().getPort()), workspaceOf(caller));
        tab.go(place);
        return tab;
    }

    /** Goes to a place, for example {@code journal} or {@code sessions/<id>}. */
    void go(String place) {
        page.navigate(mock + "/__admin/dashboard#/" + place + "?workspace=" + workspace);
        page.locator("main h1, main .empty").first().waitFor();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(false));
    }

    Locator main() {
        return page.locator("main");
    }

    Locator timeline() {
        return page.locator(".timeline li");
    }

    /** Fails unless a panel can be used in the light and in the dark, on a desk and on phones; takes pictures of it. */
    void expectUsableByEverybody(Screens screens, String panel) {
        String name = "dashboard-" + panel.replace(' ', '-');
        assertThat(page.locator("main [aria-busy]")).hasCount(0);
        screens.screenshot(page, name);
        screens.expectAccessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        screens.screenshot(page, name + "-dark");
        screens.expectAccessible(page);
        screens.likePhone(page);
        screens.screenshot(page, name + "-phone");
        screens.expectAccessible(page);
        page.setViewportSize(NARROWEST, 740);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("how wide %s is where there is room for %s pixels", panel, NARROWEST)
                .isLessThanOrEqualTo(NARROWEST);
    }

    private static String workspaceOf(Caller caller) {
        caller.get("/me").hasStatus(200);
        return caller.get("/__admin/examplary/workspaces").jsonList().stream()
                .filter(workspace -> workspace.text("apiKey").equals(caller.key()))
                .map(workspace -> workspace.text("id"))
                .findFirst()
                .orElseThrow();
    }
}
