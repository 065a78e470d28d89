package io.examplarymock.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.Complaints;
import io.examplarymock.server.testing.browser.Screens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
@DisplayName("In a browser, a dashboard with an admin token")
class SignInInBrowserTest {
    @RegisterExtension
    final OwnMock mock = OwnMock.with(options -> options.adminToken("s3cret"));

    private Page page;

    @BeforeEach
    void open(Page tab, Complaints complaints) {
        page = tab;
        // A browser logs each refusal.
        complaints.expect("401");
        page.navigate("http://localhost:" + mock.baseUrl().getPort() + "/__admin/dashboard#/settings");
    }

    @Test
    void asks_for_it_and_lets_people_out_again(Screens screens) {
        assertThat(page.getByLabel("Admin token")).isVisible();
        screens.screenshot(page, "dashboard-sign-in");
        screens.expectAccessible(page);

        signIn("s3cret");
        assertThat(heading()).hasText("Settings");
        assertThat(page.locator("main")).containsText("****");
        assertThat((String) page.evaluate("() => document.cookie")).isEmpty();
        page.reload();
        assertThat(heading()).hasText("Settings");
        page.getByText("Sign out").click();

        assertThat(page.getByLabel("Admin token")).isVisible();
    }

    @Test
    void lets_people_change_things() {
        signIn("s3cret");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Clock").setExact(true))
                .click();
        page.getByText("Freeze").click();

        assertThat(page.locator("main")).containsText("It stands still until you move it.");
    }

    @Test
    void says_that_a_token_is_wrong() {
        signIn("guess");

        assertThat(page.locator("[role=alert]")).containsText("That is not the admin token");
        assertThat(page.getByLabel("Admin token")).isVisible();
    }

    private void signIn(String token) {
        page.getByLabel("Admin token").fill(token);
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).click();
    }

    private Locator heading() {
        return page.locator("h1");
    }
}
