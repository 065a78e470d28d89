package io.examplarymock.server.dashboard;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.examplarymock.server.testing.Caller;
import java.net.URI;

/** The dashboard in a tab, looking at a caller's workspace. */
record DashboardTab(Page page, URI mock, String workspace) {
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

    private static String workspaceOf(Caller caller) {
        caller.get("/me").hasStatus(200);
        return caller.get("/__admin/examplary/workspaces").jsonList().stream()
                .filter(workspace -> workspace.text("apiKey").equals(caller.key()))
                .map(workspace -> workspace.text("id"))
                .findFirst()
                .orElseThrow();
    }
}
