package io.examplarymock.server.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.Complaints;
import io.examplarymock.server.testing.browser.EmbedSession;
import io.examplarymock.server.testing.browser.Screens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BrowserTest
@DisplayName("A page on which nothing can be done (any more) (O12, O15, C14)")
class EndedPagesTest {
    private static final String CONTROLS = "button, input, select, textarea, a";

    /** What came of a session, and what its page says then. */
    enum Ending {
        EXPIRED("edit-rubric", 410, "This session has expired", "Deze sessie is verlopen"),
        DELETED("edit-rubric", 410, "This session was deleted", "Deze sessie is verwijderd"),
        COMPLETED("mark-answer", 200, "The marks are handed in", "De beoordeling is ingeleverd"),
        CANCELLED("mark-answer", 200, "Cancelled", "Geannuleerd"),
        EXAM_DELETED("take-exam", 410, "There is nothing to show any more", "Er is niets meer te zien"),
        FORBIDDEN("take-exam", 403, "You may not open this", "Je mag dit niet openen"),
        FORBIDDEN_SPACE("practice-space-student", 403, "You may not open this", "Je mag dit niet openen");

        private final String flow;
        private final int status;
        private final String english;
        private final String dutch;

        Ending(String flow, int status, String english, String dutch) {
            this.flow = flow;
            this.status = status;
            this.english = english;
            this.dutch = dutch;
        }

        EmbedSession.Draft draft(Caller caller) {
            EmbedSession.Draft draft = EveryFlow.draft(caller, flow);
            return status == 403 ? draft.actor(caller.user("somebody-else@example.com")) : draft;
        }

        void bringAbout(Caller caller, EmbedSession session, EmbedSession other) {
            switch (this) {
                case EXPIRED -> session.advance("P7D");
                case DELETED -> {
                    delete(caller, "/embed-sessions/" + session.id());
                    delete(caller, "/embed-sessions/" + other.id());
                }
                case COMPLETED -> {
                    session.act("complete");
                    other.act("complete");
                }
                case CANCELLED -> {
                    session.act("cancel");
                    other.act("cancel");
                }
                case EXAM_DELETED -> delete(caller, exam(session));
                case FORBIDDEN, FORBIDDEN_SPACE -> {
                    // Their actor has no role from the beginning.
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void says_so_in_both_languages(Ending ending, Caller caller, Screens screens, Complaints complaints, Page page) {
        EmbedSession.Draft draft = ending.draft(caller).returningTo("http://localhost/back");
        EmbedSession english = draft.create();
        EmbedSession dutch = draft.with("theme", Map.of("locale", "nl")).create();
        ending.bringAbout(caller, english, dutch);
        if (ending.status >= 400) {
            complaints.expect("status of " + ending.status);
        }
        String name = "ended-" + ending.name().toLowerCase(Locale.ROOT).replace('_', '-');

        page.setExtraHTTPHeaders(Map.of("Accept-Language", ending == Ending.DELETED ? "nl-BE,nl;q=0.9" : "en"));
        expect(page.navigate(dutch.embedUrl()), page, ending, "nl", ending.dutch);
        screens.screenshot(page, name + "-nl");
        page.setExtraHTTPHeaders(Map.of("Accept-Language", ending == Ending.DELETED ? "fr" : "nl"));
        expect(page.navigate(english.embedUrl()), page, ending, "en", ending.english);
        screens.screenshot(page, name);
        screens.expectAccessible(page);
    }

    private static void expect(Response response, Page page, Ending ending, String language, String heading) {
        assertThat(response.status()).isEqualTo(ending.status);
        assertThat(page.locator("h1")).hasText(heading);
        assertThat(page).hasTitle(heading);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("main p").first()).not().containsText("{");
        // The way back is there where the session has come to its own end.
        assertThat(page.locator(CONTROLS)).hasCount(ending.status == 200 ? 1 : 0);
        assertThat(page.locator("a[role=button]")).hasCount(ending.status == 200 ? 1 : 0);
    }

    @Test
    void is_the_one_of_an_address_that_nobody_was_given(
            Caller caller, Screens screens, Complaints complaints, Page page) {
        complaints.expect("status of 404");

        Response response = page.navigate(caller.baseUrl() + "/embeds/55S843D7HfNf");

        assertThat(response.status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("No such session");
        assertThat(page.locator(CONTROLS)).hasCount(0);
        screens.screenshot(page, "ended-unknown");
        screens.expectAccessible(page);
    }

    @Test
    void appears_while_the_page_is_open(Caller caller, Screens screens) {
        EmbedSession.Draft exam = EveryFlow.draft(caller, "take-exam");
        EmbedSession first = exam.create();
        EmbedSession deleted = exam.create();
        EmbedSession marking = EveryFlow.draft(caller, "mark-answer").create();
        Page orphan = screens.open(first.embedUrl());
        Page gone = screens.open(deleted.embedUrl());
        Page done = screens.open(marking.embedUrl());
        gone.locator("#begin").click();
        assertThat(gone.locator("article.question")).isVisible();

        delete(caller, "/embed-sessions/" + deleted.id());
        delete(caller, exam(first));
        marking.act("complete");

        for (Map.Entry<Page, String> each : List.of(
                Map.entry(gone, "This session was deleted"),
                Map.entry(orphan, "There is nothing to show any more"),
                Map.entry(done, "The marks are handed in"))) {
            assertThat(each.getKey().locator("h1")).hasText(each.getValue());
            assertThat(each.getKey().locator(CONTROLS)).hasCount(0);
        }
    }

    @Test
    void is_the_last_one_after_the_workspace_was_emptied(Caller caller, Screens screens, Complaints complaints) {
        Page page = screens.open(EveryFlow.draft(caller, "edit-rubric").create().embedUrl());
        assertThat(page.locator("#done")).isVisible();
        complaints.expect("status of 404");

        caller.post("/__admin/examplary/reset", Map.of()).hasStatus(204);

        assertThat(page.locator("h1")).hasText("No such session");
        assertThat(page.locator(CONTROLS)).hasCount(0);
    }

    @Test
    void gives_way_once_there_is_something_to_do_again(Caller caller, Complaints complaints, Page page) {
        EmbedSession session = EveryFlow.draft(caller, "take-exam").create();
        String before = caller.state();
        delete(caller, exam(session));
        complaints.expect("status of 410");
        page.navigate(session.embedUrl());
        assertThat(page.locator("h1")).hasText("There is nothing to show any more");

        caller.put("/__admin/examplary/state", before).hasStatus(204);

        assertThat(page.locator("#begin")).isVisible();
    }

    private static String exam(EmbedSession session) {
        return "/exams/" + session.created().object("presets").text("examId");
    }

    private static void delete(Caller caller, String path) {
        caller.delete(path).hasStatus(204);
    }
}
