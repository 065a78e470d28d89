package io.examplarymock.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.Complaints;
import io.examplarymock.server.testing.browser.Screens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
@DisplayName("In a browser, the dashboard")
class DashboardInBrowserTest {
    private static final String TRICK = "<img src=x onerror=\"document.title='tricked'\">";

    private Caller caller;
    private Page page;
    private String actor;

    @BeforeEach
    void begin(Caller fresh, Page tab) {
        caller = fresh;
        page = tab;
        actor = caller.post("/users", Map.of("email", "my-student@example.com", "name", TRICK))
                .hasStatus(201)
                .id();
    }

    @Nested
    @DisplayName("shows sessions")
    class Sessions {
        @Test
        void as_they_come_and_end() {
            DashboardTab tab = DashboardTab.open(page, caller, "sessions");
            assertThat(tab.main()).containsText("No sessions yet");

            String session = session("generate-exam");
            assertThat(rows()).hasCount(1);
            assertThat(rows()).containsText(new String[] {"pending"});

            caller.act(session, "complete").hasStatus(200);
            assertThat(rows()).containsText(new String[] {"completed"});
        }

        @Test
        void of_a_flow_and_a_status() {
            session("generate-exam");
            caller.act(session("edit-rubric"), "complete").hasStatus(200);
            DashboardTab tab = DashboardTab.open(page, caller, "sessions");
            assertThat(rows()).hasCount(2);

            tab.field("Flow").selectOption("edit-rubric");
            assertThat(rows()).hasCount(1);
            tab.field("Status").selectOption("pending");

            assertThat(tab.main()).containsText("No session fits");
        }

        @Test
        void with_the_texts_of_users_as_text() {
            String session = caller.post(
                            "/embed-sessions",
                            Map.of(
                                    "flow",
                                    "generate-exam",
                                    "actor",
                                    actor,
                                    "presets",
                                    Map.of("subject", TRICK),
                                    "metadata",
                                    Map.of(TRICK, TRICK)))
                    .hasStatus(201)
                    .id();
            DashboardTab tab = DashboardTab.open(page, caller, "sessions");
            assertThat(tab.main()).containsText(TRICK);

            tab.go("sessions/" + session);
            page.getByText("Metadata").click();
            assertThat(tab.main()).containsText("onerror=");
            tab.go("journal");
            page.getByText("POST /embed-sessions").click();
            assertThat(page.locator(".whole")).containsText("onerror=");

            assertThat(page.locator("main img")).hasCount(0);
            assertThat(page.title()).isNotEqualTo("tricked");
        }

        private Locator rows() {
            return page.locator("tbody tr");
        }
    }

    @Nested
    @DisplayName("shows one session")
    class OneSession {
        @Test
        void with_a_button_for_each_action_that_is_possible_now(Screens screens) {
            String session = caller.session("generate-exam", actor, Map.of()).text("id");
            DashboardTab tab = DashboardTab.open(page, caller, "sessions/" + session);
            assertThat(page.locator(".actions > .buttons button"))
                    .hasText(new String[] {"Open", "Start", "Complete", "Cancel", "Fail"});

            tab.button("Start").click();
            assertThat(page.locator(".actions > .buttons button"))
                    .hasText(new String[] {"Open", "Complete", "Cancel", "Fail"});
            tab.button("Complete").click();

            assertThat(tab.main()).containsText("Nothing more can happen in a completed session.");
            assertThat(page.locator("h1 .badge")).hasText("completed");
            assertThat(tab.timeline().first()).containsText("Message posted to http://localhost:3000");
            assertThat(page.locator("details[open] pre")).containsText("examId");
            screens.screenshot(page, "dashboard-one-session-completed");
            assertThat(caller.get("/embed-sessions/" + session).json().text("status"))
                    .isEqualTo("completed");
        }

        @Test
        void and_takes_answers() {
            String session = caller.session("take-exam", actor, Map.of("examId", caller.examFor(actor, 15)))
                    .text("id");
            DashboardTab tab = DashboardTab.open(page, caller, "sessions/" + session);

            tab.field("Answer").first().fill("true");
            tab.button("Answer").click();

            assertThat(page.locator("h1 .badge")).hasText("started");
            assertThat(page.locator("td[data-label=Right]")).hasText("yes");
            assertThat(page.locator(".facts")).containsText("time limit");
        }

        @Test
        void and_says_there_what_was_refused(Complaints complaints) {
            complaints.expect("400");
            String session = caller.session("generate-exam", actor, Map.of()).text("id");
            DashboardTab tab = DashboardTab.open(page, caller, "sessions/" + session);

            page.getByText("Complete with outputs of your own").click();
            tab.field("Outputs, as JSON").fill("{\"examId\": 5}");
            tab.button("Complete with these").click();

            assertThat(page.locator(".actions [role=alert]")).containsText("/outputs/examId");
        }

        @Test
        void and_deletes_it_when_asked_twice() {
            String session = caller.session("generate-exam", actor, Map.of()).text("id");
            DashboardTab tab = DashboardTab.open(page, caller, "sessions/" + session);

            tab.button("Delete").click();
            caller.get("/embed-sessions/" + session).hasStatus(200);
            tab.button("Delete for good").click();

            assertThat(tab.main()).containsText("No sessions yet");
            caller.get("/embed-sessions/" + session).hasStatus(404);
        }

        @Test
        void or_that_it_is_not_there(Complaints complaints) {
            complaints.expect("404");
            DashboardTab tab = DashboardTab.open(page, caller, "sessions/embed_session_none");

            assertThat(tab.main()).containsText("No embed session of this id in this workspace.");
        }
    }

    @Nested
    @DisplayName("moves the clock")
    class Clock {
        @Test
        void and_says_what_that_set_off(Screens screens) {
            String session = session("generate-exam");
            DashboardTab tab = DashboardTab.open(page, caller, "clock");

            tab.button("Freeze").click();
            assertThat(tab.main()).containsText("It stands still until you move it.");
            tab.button("1 day").click();
            assertThat(page.locator(".move").first()).containsText("Nothing was due.");
            tab.button("7 days").click();
            assertThat(page.locator(".move").first()).containsText("expired");
            screens.screenshot(page, "dashboard-clock-moved");
            tab.link(session).click();

            assertThat(page.locator("h1 .badge")).hasText("expired");
        }

        @Test
        void by_any_duration_and_to_any_instant() {
            caller.freeze();
            DashboardTab tab = DashboardTab.open(page, caller, "clock");
            Instant before = caller.now();

            tab.field("A duration").fill("pt90m");
            tab.button("Move on").click();
            assertThat(page.locator(".move").first()).containsText("Moved on by PT90M");
            assertThat(caller.now()).isEqualTo(before.plusSeconds(5400));
            tab.field("A date and time").fill("2099-12-31T23:59:58");
            tab.button("Set").click();

            assertThat(page.locator(".now")).containsText("2099-12-31 23:59:58");
            assertThat(caller.now()).isEqualTo(Instant.parse("2099-12-31T23:59:58Z"));
        }

        @Test
        void but_not_backwards(Complaints complaints) {
            complaints.expect("409");
            DashboardTab tab = DashboardTab.open(page, caller, "clock");

            tab.field("A date and time").fill("2001-01-01T00:00:01");
            tab.button("Set").click();

            assertThat(page.locator("main [role=alert]")).containsText("Time only moves forward");
        }
    }

    @Nested
    @DisplayName("shows the journal")
    class Journal {
        @BeforeEach
        void err() {
            caller.post("/users", Map.of("mail", "it's me")).hasStatus(400);
            caller.get("/me?x=1").hasStatus(200);
        }

        @Test
        void with_what_is_wrong_readable_at_a_glance(Screens screens) {
            DashboardTab tab = DashboardTab.open(page, caller, "journal");
            assertThat(page.locator(".exchange").first()).containsText("GET /me");
            Locator wrong = page.locator(".exchange", new Page.LocatorOptions().setHasText("violation"));
            assertThat(wrong).hasCount(1);

            tab.field("Only with findings").check();
            assertThat(page.locator(".exchange")).hasCount(1);
            wrong.locator("summary").first().click();

            assertThat(wrong.locator(".findings.violations")).containsText("/email is required, but missing");
            assertThat(wrong.locator("section pre").first()).containsText("\"mail\": \"it's me\"");
            screens.screenshot(page, "dashboard-journal-finding");
        }

        @Test
        void and_each_request_as_a_command_without_the_key() {
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            DashboardTab tab = DashboardTab.open(page, caller, "journal");
            tab.field("Operation").selectOption("createUser");
            page.locator(".exchange summary").first().click();

            tab.button("Copy as curl").click();
            assertThat(tab.button("Copy as curl")).hasText("Copied");

            String command = (String) page.evaluate("() => navigator.clipboard.readText()");
            assertThat(command)
                    .startsWith(
                            "curl -X POST 'http://localhost:" + caller.baseUrl().getPort() + "/users'")
                    .containsIgnoringCase("-H \"Authorization: Bearer $EXAMPLARY_API_KEY\"")
                    .contains("--data-raw '{\"mail\":\"it'\\''s me\"}'")
                    .doesNotContain(caller.key());
        }

        @Test
        void as_it_grows_and_is_cleared() {
            DashboardTab tab = DashboardTab.open(page, caller, "journal");
            assertThat(page.locator(".exchange").first()).containsText("GET /me");

            caller.get("/taxonomies").hasStatus(200);
            assertThat(page.locator(".exchange").first()).containsText("GET /taxonomies");
            tab.button("Clear the journal").click();
            tab.button("Clear it").click();

            assertThat(tab.main()).containsText("Nothing was asked yet");
            caller.post("/__admin/examplary/reset", null).hasStatus(204);
            caller.get("/me").hasStatus(200);
            assertThat(page.locator(".exchange")).hasCount(1);
        }
    }

    @Nested
    @DisplayName("arms")
    class Faults {
        @Test
        void and_disarms_faults(Screens screens) {
            DashboardTab tab = DashboardTab.open(page, caller, "faults");
            assertThat(tab.main()).containsText("No fault is armed");

            tab.field("Operation").selectOption("getMe");
            tab.field("Status").fill("502");
            tab.field("How often").fill("");
            tab.button("Arm").click();
            assertThat(page.locator("tbody tr")).containsText(new String[] {"answers 502"});
            caller.get("/me").hasStatus(502);
            screens.screenshot(page, "dashboard-faults-armed");
            tab.button("Disarm all").click();
            tab.button("Disarm all").click();

            assertThat(tab.main()).containsText("No fault is armed");
            caller.get("/me").hasStatus(200);
        }
    }

    @Nested
    @DisplayName("looks after")
    class Workspaces {
        @Test
        void workspaces() {
            DashboardTab tab = DashboardTab.open(page, caller, "workspaces");
            String name = TRICK + " of " + actor;

            tab.field("Name").first().fill(name);
            tab.field("Owner’s e-mail address").fill("my-teacher@example.com");
            tab.button("Create").click();
            assertThat(page.locator(".context")).containsText(name);
            tab.field("Find").fill(actor);
            Locator row = page.locator("tbody tr");
            assertThat(row).hasCount(1);
            assertThat(row).containsText(new String[] {"my-teacher@example.com"});
            tab.button("Delete").click();
            tab.button("Delete for good").click();

            assertThat(tab.main()).containsText("No workspace fits");
            assertThat(page.locator(".context")).not().containsText(name);
        }
    }

    @Nested
    @DisplayName("finds")
    class Facts {
        @Test
        void facts() {
            DashboardTab tab = DashboardTab.open(page, caller, "fidelity");
            assertThat(page.locator("tbody tr").first()).isVisible();

            tab.field("Tier").selectOption("S");
            tab.field("Find").fill("ACTOR_IS_OWNER");

            assertThat(page.locator("[role=status]")).containsText("1 of ");
            assertThat(page.locator("tbody tr")).containsText(new String[] {"documented"});
        }
    }

    @ParameterizedTest(name = "can be used by everybody, in the dark and on a phone as well: {0}")
    @ValueSource(
            strings = {
                "sessions",
                "one session",
                "playground",
                "journal",
                "clock",
                "faults",
                "workspaces",
                "fidelity",
                "settings"
            })
    void can_be_used_by_everybody(String panel, Screens screens) {
        String session = session("take-exam", Map.of("examId", caller.examFor(actor, 15)));
        caller.act(session, Map.of("action", "answer", "index", 0, "value", "true"));
        caller.post("/users", Map.of("mail", "x")).hasStatus(400);
        DashboardTab.open(page, caller, panel.equals("one session") ? "sessions/" + session : panel)
                .expectUsableByEverybody(screens, panel);
    }

    private String session(String flow) {
        return session(flow, Map.of());
    }

    private String session(String flow, Map<String, Object> presets) {
        return caller.session(flow, actor, presets).text("id");
    }
}
