package io.examplarymock.server.consent;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.examplarymock.server.testing.Application;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.Embedding;
import io.examplarymock.server.testing.browser.Screens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BrowserTest
@DisplayName("In a browser, the page that asks a user")
class ConsentInBrowserTest {

    @Test
    void goes_back_to_the_application_with_a_code(Caller caller, Embedding elsewhere, Screens screens) {
        String user = caller.user("my-teacher@example.com");
        Application application = register(caller, elsewhere);
        Page page = open(caller, application, elsewhere);
        assertThat(page.locator("h1")).hasText("Allow My planner to use Examplary?");
        screens.screenshot(page, "consent");
        screens.expectAccessible(page);

        page.getByLabel("Who are you?").selectOption(user);
        press(page, "Allow");

        Map<String, String> query = elsewhere.expectArrival().query();
        assertThat(query).containsOnlyKeys("code", "state").containsEntry("state", "af0ifjsldkj");
        assertThat(application
                        .token(Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                query.get("code"),
                                "redirect_uri",
                                elsewhere.returnUrl()))
                        .hasStatus(200)
                        .json()
                        .text("user_id"))
                .isEqualTo(user);
    }

    @Test
    void goes_back_without_one_where_the_user_does_not_allow_it(Caller caller, Embedding elsewhere) {
        Page page = open(caller, register(caller, elsewhere), elsewhere);

        press(page, "Do not allow");

        assertThat(elsewhere.expectArrival().query()).containsEntry("error", "access_denied");
    }

    private static Application register(Caller caller, Embedding elsewhere) {
        return Application.of(caller, Map.of("name", "My planner", "redirectUris", List.of(elsewhere.returnUrl())));
    }

    private static Page open(Caller caller, Application application, Embedding elsewhere) {
        Map<String, String> question = application.question("openid exams:write");
        question.put("redirect_uri", elsewhere.returnUrl());
        return elsewhere.redirect(caller.baseUrl() + "/oauth/authorize?" + Application.form(question));
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
