package io.examplarymock.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.examplarymock.server.testing.Application;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.Screens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BrowserTest
@DisplayName("In a browser, the panel of applications")
class ApplicationsPanelInBrowserTest {
    private static final String TRICK = "<img src=x onerror=\"document.title='tricked'\">";

    @Test
    void registers_one_and_takes_back_what_a_user_allowed(Caller caller, Page page) {
        Application before =
                Application.of(caller, Map.of("name", TRICK, "redirectUris", List.of(Application.CALLBACK)));
        Caller calls = before.caller(caller.get("/me").id(), "exams:write");
        DashboardTab tab = DashboardTab.open(page, caller, "applications");

        assertThat(tab.main()).containsText(TRICK);
        assertThat(tab.main()).containsText("active");
        tab.field("Name").fill("My planner");
        tab.field("Redirect URI").fill("http://localhost:3000/callback");
        tab.button("Register").click();
        assertThat(tab.main()).containsText("My planner");
        tab.button("Revoke").click();
        tab.button("Revoke it").click();

        assertThat(tab.main()).containsText("revoked");
        calls.get("/me").hasStatus(401);
        assertThat(page.locator("body").textContent()).doesNotContain(before.secret(), calls.key());
        assertThat(page.title()).isEqualTo("Applications · Examplary Mock");
    }

    @Test
    void can_be_used_by_everybody_in_the_dark_and_on_a_phone_as_well(Caller caller, Page page, Screens screens) {
        caller.freeze();
        Application.of(caller).caller(caller.get("/me").id(), "openid exams:write");

        DashboardTab.open(page, caller, "applications").expectUsableByEverybody(screens, "applications");
    }
}
