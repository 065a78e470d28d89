package io.examplarymock.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.Complaints;
import io.examplarymock.server.testing.browser.Screens;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
@DisplayName("In a browser, the panels of what a workspace holds")
class ContentPanelsInBrowserTest {
    private static final String TRICK = "<img src=x onerror=\"document.title='tricked'\">";
    private static final String ADMIN = "/__admin/examplary";

    private Caller caller;
    private Page page;
    private String student;
    private String exam;

    @BeforeEach
    void begin(Caller fresh, Page tab) {
        caller = fresh;
        page = tab;
        student = caller.post("/users", Map.of("email", "my-student@example.com", "name", TRICK))
                .hasStatus(201)
                .id();
        exam = caller.post(
                        "/exams",
                        Map.of("name", TRICK, "permissions", List.of(Map.of("actor", student, "role", "participant"))))
                .hasStatus(201)
                .id();
    }

    @Nested
    @DisplayName("show permissions")
    class PermissionsPanel {
        @Test
        void and_what_they_come_to_by_groups_and_the_organisation_as_the_api_says() {
            String colleague = caller.user("my-colleague@example.com");
            joinGroup(student, "group_geographers");
            give(Map.of("actor", "group_geographers", "role", "editor"));
            DashboardTab tab = DashboardTab.open(page, caller, "permissions");
            assertThat(table("Members")).containsText("group_geographers");

            tab.link(TRICK).click();
            assertThat(effectiveRole(student)).containsText("editor");
            assertThat(effectiveRole(student)).containsText("in group_geographers");
            assertThat(effectiveRole(owner())).containsText("made it");
            assertThat(effectiveRole(colleague)).hasCount(0);
            give(Map.of("actor", org(), "role", "viewer"));

            assertThat(effectiveRole(colleague)).containsText("viewer");
            for (String user : List.of(student, owner(), colleague)) {
                assertThat(effectiveRole(user))
                        .containsText(caller.get("/permissions/" + exam + "/" + user)
                                .hasStatus(200)
                                .json()
                                .text("role"));
            }
            expectOnlyTexts();
        }

        @Test
        void and_invite_by_email() {
            DashboardTab tab = DashboardTab.open(page, caller, "permissions/" + exam);

            tab.field("E-mail address").fill("new-colleague@example.com");
            tab.field("Role").selectOption("manager");
            tab.button("Give").click();

            Locator invited =
                    page.locator("tbody tr", new Page.LocatorOptions().setHasText("new-colleague@example.com"));
            assertThat(invited.first()).containsText("invited");
            assertThat(invited.first()).containsText("manager");
            assertThat(tab.field("E-mail address")).hasValue("");
        }

        @Test
        void or_say_there_what_was_refused(Complaints complaints) {
            complaints.expect("400");
            DashboardTab tab = DashboardTab.open(page, caller, "permissions/" + exam);

            tab.field("E-mail address").fill("dots..dots@example.com");
            tab.button("Give").click();

            assertThat(page.locator("form [role=alert]")).containsText("/email");
        }

        private void give(Map<String, Object> permission) {
            caller.post("/permissions/" + exam, permission).hasStatus(201);
        }

        private Locator effectiveRole(String user) {
            return table("Effective role").locator("tbody tr", new Locator.LocatorOptions().setHasText(user));
        }
    }

    @Nested
    @DisplayName("show source materials")
    class Materials {
        @Test
        void with_what_is_due_as_the_clock_moves() {
            caller.freeze();
            DashboardTab tab = DashboardTab.open(page, caller, "materials");
            assertThat(tab.main()).containsText("No source materials yet");

            tab.field("URL").fill("https://example.com/" + "chapter-".repeat(30) + "1.pdf");
            tab.field("Title").fill(TRICK);
            tab.field("Removed after").fill("2");
            tab.button("Add").click();
            Locator row = page.locator("tbody tr");
            assertThat(row).containsText("pending");
            assertThat(row).containsText("next step in 1 s");
            assertThat(row).containsText("removal in 2 h");

            caller.advance("PT1S").hasStatus(200);
            assertThat(row).containsText("converting");
            caller.advance("PT1M").hasStatus(200);
            assertThat(row).containsText("completed");
            assertThat(row).not().containsText("next step");
            caller.advance("PT2H").hasStatus(200);
            assertThat(row).containsText("removed");
            assertThat(row).containsText("nothing");
            expectOnlyTexts();
        }
    }

    @Nested
    @DisplayName("show question types")
    class QuestionTypes {
        @Test
        void of_everybody_and_those_that_the_workspace_defines() {
            DashboardTab tab = DashboardTab.open(page, caller, "question-types");
            assertThat(tab.main()).containsText("No question type was defined");
            assertThat(table("Can be").locator("tbody tr")).hasCount(20);

            tab.field("Id").fill("my-school.map-quiz");
            tab.field("Name").fill(TRICK);
            tab.field("Description").fill("Places to be found.");
            tab.button("Define").click();
            assertThat(table("Else")).containsText("my-school.map-quiz");
            tab.field("Find").fill("MAP-QUIZ");

            assertThat(tab.main()).containsText("No type fits");
            assertThat(table("Else").locator("tbody tr")).hasCount(1);
            assertThat(caller.get("/question-types").jsonList().get(0).text("name"))
                    .isEqualTo(TRICK);
            expectOnlyTexts();
        }
    }

    @Nested
    @DisplayName("show keys")
    class Keys {
        @Test
        void and_make_one_for_a_user() {
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            DashboardTab tab = DashboardTab.open(page, caller, "keys");
            assertThat(page.locator("tbody tr")).hasCount(1);

            tab.field("For").selectOption(student);
            tab.button("Make a key").click();
            Locator made = page.locator("tbody tr.chosen");
            assertThat(made).containsText(student);
            assertThat(made.locator("code")).hasText(Pattern.compile("examp_….{4}"));
            made.locator("button").click();
            assertThat(made.locator("button")).hasText("Copied");

            String key = (String) page.evaluate("() => navigator.clipboard.readText()");
            assertThat(new Caller(caller.baseUrl(), key)
                            .get("/me")
                            .hasStatus(200)
                            .id())
                    .isEqualTo(student);
            assertThat(page.locator("body").textContent()).doesNotContain(key).doesNotContain(caller.key());
            expectOnlyTexts();
        }
    }

    @ParameterizedTest(name = "can be used by everybody, in the dark and on a phone as well: {0}")
    @ValueSource(strings = {"permissions", "one permission", "materials", "question-types", "keys"})
    void can_be_used_by_everybody(String panel, Screens screens) {
        caller.freeze();
        joinGroup(student, "group_geographers");
        caller.post("/permissions/" + exam, Map.of("actor", "group_geographers", "role", "editor"))
                .hasStatus(201);
        caller.post("/permissions/" + exam, Map.of("email", "new-colleague@example.com", "role", "viewer"))
                .hasStatus(201);
        caller.post("/source-materials", Map.of("url", "https://example.com/" + "chapter-".repeat(20), "name", "Maps"))
                .hasStatus(201);
        caller.advance("PT4S").hasStatus(200);
        caller.post("/source-materials", Map.of("url", "https://missing.invalid/a.pdf", "externalId", "a-1"))
                .hasStatus(201);
        caller.post(
                        "/question-types",
                        Map.of("id", "my-school.map-quiz", "name", "Map quiz", "description", "Places.", "icon", "map"))
                .hasStatus(201);
        DashboardTab.open(page, caller, panel.equals("one permission") ? "permissions/" + exam : panel)
                .expectUsableByEverybody(screens, panel);
    }

    /** Groups come from nowhere but a state document. */
    private void joinGroup(String user, String group) {
        String document = caller.state();
        String id = "\"id\":\"" + user + "\"";
        assertThat(document).contains(id);
        caller.put(ADMIN + "/state", document.replaceFirst(id, id + ",\"groups\":[\"" + group + "\"]"))
                .hasStatus(204);
    }

    private String owner() {
        return caller.get("/me").id();
    }

    private String org() {
        JsonObject workspace = caller.get(ADMIN + "/workspaces").jsonList().stream()
                .filter(one -> one.text("apiKey").equals(caller.key()))
                .findFirst()
                .orElseThrow();
        return workspace.text("id");
    }

    /** The table that has a column of this title. */
    private Locator table(String column) {
        return page.locator(
                "table",
                new Page.LocatorOptions().setHas(page.locator("th", new Page.LocatorOptions().setHasText(column))));
    }

    private void expectOnlyTexts() {
        assertThat(page.locator("main")).containsText("onerror=");
        assertThat(page.locator("main img")).hasCount(0);
        assertThat(page.title()).isNotEqualTo("tricked");
    }
}
