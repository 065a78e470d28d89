package io.examplarymock.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.Complaints;
import io.examplarymock.server.testing.browser.Screens;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
@DisplayName("In a browser, the playground")
class PlaygroundInBrowserTest {
    private Caller caller;
    private Page page;
    private DashboardTab tab;

    @BeforeEach
    void open(Caller fresh, Page fresherTab) {
        caller = fresh;
        page = fresherTab;
        tab = DashboardTab.open(page, caller, "playground");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generate-exam",
                "generate-question",
                "edit-rubric",
                "edit-exam",
                "mark-answer",
                "take-exam",
                "practice-space-student"
            })
    void shows_each_flow_with_what_it_needs(String flow) {
        create(flow);

        assertThat(frame().locator("h1").first()).isVisible();
        JsonObject session = session();
        assertThat(session.text("flow")).isEqualTo(flow);
        assertThat(session.text("allowedOrigin")).isEqualTo(tab.mock().toString());
        assertThat(session.text("actorName")).isEqualTo("Playground Person");
        URI framed = URI.create(page.locator("iframe").getAttribute("src"));
        assertThat(framed.getHost()).isEqualTo("127.0.0.1");
        assertThat(framed.getPort()).isEqualTo(tab.mock().getPort());
    }

    @Test
    void hears_what_the_page_in_the_frame_posts(Screens screens) {
        create("take-exam");

        frame().getByText("Begin the exam").click();
        frame().getByText("True").click();
        assertThat(messages().first()).containsText("started from " + embedOrigin());
        page.getByText("Act as the person, without the page").click();
        tab.button("Hand in").click();

        assertThat(messages().first()).containsText("completed from " + embedOrigin());
        assertThat(messages().first()).containsText("\"type\": \"examplary:embed-status-update\"");
        assertThat(page.locator(".messages .ignored")).hasCount(0);
        assertThat(page.locator("h2 .badge")).hasText("completed");
        screens.screenshot(page, "playground-take-exam");
        screens.expectAccessible(page);
        assertThat(session().text("status")).isEqualTo("completed");
    }

    @Test
    void hears_a_window_of_its_own_as_well() {
        create("take-exam");
        Page window = page.waitForPopup(() -> tab.button("Open in a window").click());

        window.getByText("Begin the exam").click();
        window.getByText("True").click();

        assertThat(messages().first()).containsText("started from " + embedOrigin());
        assertThat(page.locator(".messages .ignored")).hasCount(0);
    }

    @Test
    void sees_the_time_run_out() {
        create("take-exam");
        frame().getByText("Begin the exam").click();
        assertThat(frame().getByText("True")).isVisible();

        caller.advance("PT15M").hasStatus(200);

        assertThat(messages().first()).containsText("completed from " + embedOrigin());
    }

    @Test
    void believes_no_other_window() {
        create("generate-exam");

        page.evaluate("() => window.postMessage({ type: 'examplary:embed-status-update', status: 'completed' }, '*')");

        assertThat(messages()).hasCount(1);
        assertThat(messages().first()).containsText("Ignored from " + tab.mock() + ": it comes from another window");
        assertThat(page.locator("h2 .badge")).hasText("pending");
    }

    @Test
    void believes_no_other_message_of_its_frame() {
        create("generate-exam");
        assertThat(frame().locator("h1").first()).isVisible();

        page.frames().get(1).evaluate("() => parent.postMessage({ type: 'greeting' }, '*')");

        assertThat(messages().first()).containsText("Ignored from " + embedOrigin() + ": it is of another type");
    }

    @Test
    void shows_what_was_called_without_the_key() {
        create("take-exam");

        assertThat(page.locator(".steps li")).hasCount(3);
        page.locator(".steps summary").last().click();
        assertThat(page.locator(".steps li").last()).containsText("POST /embed-sessions");
        assertThat(page.locator(".steps li").last()).containsText("Bearer $EXAMPLARY_API_KEY");
        assertThat(page.locator("body").textContent()).doesNotContain(caller.key());
    }

    @Test
    void can_have_the_browser_sent_back() {
        page.getByText("Presets, theme and return URL").click();
        tab.field("With a returnUrl").check();
        create("take-exam");
        frame().getByText("Begin the exam").click();
        assertThat(frame().getByText("True")).isVisible();

        page.getByText("Act as the person, without the page").click();
        tab.button("Hand in").click();

        assertThat(frame().locator("h1")).hasText("Back at your application");
        assertThat(frame().locator("dl")).containsText("completed");
    }

    @Test
    void says_at_the_step_what_was_refused(Complaints complaints) {
        complaints.expect("400");
        page.getByText("Presets, theme and return URL").click();
        tab.field("Presets, as JSON").fill("{\"intendedDuration\": 17}");
        tab.button("Create session").click();

        assertThat(page.locator("main form [role=alert]")).containsText("/presets/intendedDuration");
    }

    private void create(String flow) {
        tab.field("Flow").selectOption(flow);
        tab.button("Create session").click();
        page.locator("iframe").waitFor();
    }

    private FrameLocator frame() {
        return page.frameLocator("iframe");
    }

    private Locator messages() {
        return page.locator(".messages li");
    }

    private String embedOrigin() {
        return "http://127.0.0.1:" + tab.mock().getPort();
    }

    private JsonObject session() {
        return caller.get("/__admin/examplary/sessions").jsonList().get(0);
    }
}
