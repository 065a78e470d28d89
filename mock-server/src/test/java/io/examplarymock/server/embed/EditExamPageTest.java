package io.examplarymock.server.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.examplarymock.server.embed.Looks.HOSTILE;
import static io.examplarymock.server.embed.Looks.expectOnlyText;
import static io.examplarymock.server.embed.Looks.judge;
import static io.examplarymock.server.embed.Looks.tabTo;
import static io.examplarymock.server.embed.TakenExam.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.Complaints;
import io.examplarymock.server.testing.browser.EmbedSession;
import io.examplarymock.server.testing.browser.Embedding;
import io.examplarymock.server.testing.browser.Screens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
@DisplayName("The page of edit-exam (F5, O5)")
class EditExamPageTest {
    private static final List<Map<String, Object>> QUESTIONS = List.of(
            question(
                    "multiple-choice-single-answer",
                    "Pick",
                    Map.of("options", List.of("a", "b"), "correctAnswer", "a")),
            question("true-false", "2 + 2 = 4", Map.of("correctAnswer", "false")),
            question("essay", "Why?", Map.of()));

    @Nested
    @DisplayName("while somebody edits")
    class Editing {
        @Test
        void saves_each_change_at_once_and_never_tells_or_ends(Caller caller, Embedding embedding, Screens screens) {
            Edited exam = Edited.by(caller, "editor", QUESTIONS);
            EmbedSession session = exam.draft()
                    .embeddedBy(embedding)
                    .returningTo(embedding.returnUrl())
                    .create();
            embedding.show(session.embedUrl());
            assertThat(at(embedding, "h1")).hasText("Edit the exam");
            assertThat(at(embedding, "#saving")).hasText("Every change is saved by itself.");
            assertThat(session.status()).isEqualTo("pending");

            at(embedding, "#name").fill("Final exam");
            leave(embedding);
            assertThat(exam.read().text("name")).isEqualTo("Final exam");
            assertThat(at(embedding, "#saving")).hasText("Saved");
            assertThat(session.status()).isEqualTo("started");

            String essay = exam.question("Why?").text("id");
            at(embedding, "[aria-label='Edit: Why?']").click();
            at(embedding, "#title-of-" + essay).fill("Why not?");
            leave(embedding);
            assertThat(exam.titles()).containsExactly("Pick v1", "2 + 2 = 4 v1", "Why not? v2");
            at(embedding, "#description-of-" + essay).fill("In\nfull.");
            at(embedding, "#minWords-" + essay).fill("20");
            leave(embedding);
            assertThat(exam.question("Why not?").text("description")).isEqualTo("In\nfull.");
            assertThat(exam.settings("Why not?")).isEqualTo(Map.of("minWords", 20));
            assertThat(exam.titles()).last().isEqualTo("Why not? v4");
            screens.screenshot("edit-exam-embedded");

            at(embedding, "#" + essay + "-up").click();
            assertThat(at(embedding, "#" + essay + "-up")).isFocused();
            embedding.rest();
            assertThat(exam.titles()).containsExactly("Pick v1", "Why not? v4", "2 + 2 = 4 v1");
            at(embedding, "[aria-label='Remove: Pick']").click();
            assertThat(at(embedding, ".card")).hasCount(2);
            embedding.rest();
            assertThat(exam.titles()).containsExactly("Why not? v4", "2 + 2 = 4 v1");

            embedding.expectNoMessages();
            embedding.expectNoArrival();
            assertThat(session.status()).isEqualTo("started");
            assertThat(session.outputs().members()).isEmpty();
            caller.act(session.id(), "complete").hasStatus(409);
        }

        @Test
        void writes_the_settings_of_each_type(Caller caller, Embedding embedding, Screens screens) {
            Edited exam = Edited.by(caller, "editor", QUESTIONS);
            embedding.show(exam.draft().create().embedUrl());
            FrameLocator page = embedding.frame();

            String pick = exam.question("Pick").text("id");
            at(embedding, "[aria-label='Edit: Pick']").click();
            at(embedding, "#option-" + pick + "-0").fill("first");
            at(embedding, "#option-" + pick + "-1").fill("second");
            page.getByText("Add an option").click();
            assertThat(at(embedding, "#option-" + pick + "-2")).isFocused();
            leave(embedding);
            assertThat(exam.settings("Pick"))
                    .isEqualTo(Map.of("options", List.of("first", "second", "Option 3"), "correctAnswer", "first"));
            at(embedding, "[aria-label='Right answer: second']").click();
            at(embedding, "[aria-label='Remove: first']").click();
            assertThat(at(embedding, "#option-" + pick + "-0")).isFocused();
            leave(embedding);
            assertThat(exam.settings("Pick"))
                    .isEqualTo(Map.of("options", List.of("second", "Option 3"), "correctAnswer", "second"));
            screens.screenshot("edit-exam-options");

            at(embedding, "[aria-label='Edit: 2 + 2 = 4']").click();
            page.getByLabel("Right answer").selectOption("true");
            leave(embedding);
            assertThat(exam.settings("2 + 2 = 4")).isEqualTo(Map.of("correctAnswer", "true"));
            assertThat(exam.question("2 + 2 = 4").integer("v")).isEqualTo(2);
        }

        @Test
        void adds_a_question_of_a_chosen_type(Caller caller, Embedding embedding) {
            Edited exam = Edited.by(caller, "editor", List.of());
            embedding.show(exam.draft().create().embedUrl());
            FrameLocator page = embedding.frame();
            assertThat(at(embedding, ".notice")).hasText("This exam has no questions yet.");

            add(embedding, "Matching");
            page.getByLabel("Pairs").fill("cat = Katze\n dog=Hund");
            leave(embedding);
            assertThat(exam.settings("New question"))
                    .isEqualTo(Map.of(
                            "left",
                            List.of("cat", "dog"),
                            "right",
                            List.of("Katze", "Hund"),
                            "correctAnswer",
                            List.of("cat = Katze", "dog = Hund")));
            page.getByLabel("Pairs").fill("cat = Katze\nbird");
            leave(embedding);
            assertThat(at(embedding, ".notice.bad")).containsText("“bird” does not have them");
            assertThat(exam.question("New question").integer("v")).isEqualTo(2);
            page.getByLabel("Question", new FrameLocator.GetByLabelOptions().setExact(true))
                    .fill("Match");

            add(embedding, "Fill in the blanks");
            page.getByLabel("Text", new FrameLocator.GetByLabelOptions().setExact(true))
                    .fill("A ___ and a ___.");
            page.getByLabel("Right answers").fill("cat\ndog");
            page.getByLabel("Capitals do not count").check();
            leave(embedding);
            assertThat(exam.settings("New question"))
                    .isEqualTo(Map.of(
                            "text",
                            "A ___ and a ___.",
                            "correctAnswer",
                            List.of("cat", "dog"),
                            "exactValuesCaseInsensitive",
                            true));
            page.getByLabel("Question", new FrameLocator.GetByLabelOptions().setExact(true))
                    .fill("Blanks");

            add(embedding, "Put in order");
            page.getByLabel("Options").fill("one\n\n two \nthree");
            page.getByLabel("Question", new FrameLocator.GetByLabelOptions().setExact(true))
                    .fill("Sort");
            leave(embedding);
            assertThat(exam.settings("Sort")).isEqualTo(Map.of("options", List.of("one", "two", "three")));

            add(embedding, "Several choices");
            page.getByLabel("Right answer: C").check();
            page.getByLabel("Right answer: A").uncheck();
            leave(embedding);
            assertThat(exam.settings("New question"))
                    .isEqualTo(Map.of("options", List.of("A", "B", "C"), "correctAnswer", List.of("B", "C")));
            assertThat(exam.read().objects("questions"))
                    .extracting(question -> question.text("type"))
                    .containsExactly(
                            "examplary.expansion.matching",
                            "examplary.expansion.fill-in-blank",
                            "examplary.expansion.sequence",
                            "examplary.default.multiple-choice-multiple-answers");
        }

        @Test
        void starts_each_change_from_the_one_before_on_a_slow_line(
                Caller caller, Embedding embedding, BrowserContext context) {
            Edited exam = Edited.by(caller, "editor", QUESTIONS);
            String essay = exam.question("Why?").text("id");
            embedding.show(exam.draft().create().embedUrl());
            at(embedding, "[aria-label='Edit: Why?']").click();
            List<com.microsoft.playwright.Route> held = new ArrayList<>();
            context.route("**/question*", route -> {
                if (held.isEmpty()) {
                    held.add(route);
                } else {
                    route.resume();
                }
            });

            at(embedding, "#title-of-" + essay).fill("Who?");
            at(embedding, "#description-of-" + essay).fill("Me.");
            at(embedding, "#maxWords-" + essay).fill("7");
            at(embedding, "#maxWords-" + essay).blur();
            embedding.page().waitForCondition(() -> !held.isEmpty());
            assertThat(at(embedding, "#saving")).hasText("Saving…");
            held.get(0).resume();
            assertThat(at(embedding, "#saving")).hasText("Saved");

            assertThat(exam.question("Who?").text("description")).isEqualTo("Me.");
            assertThat(exam.settings("Who?")).isEqualTo(Map.of("maxWords", 7));
            assertThat(exam.titles()).last().isEqualTo("Who? v4");
        }

        @Test
        void says_what_cannot_be_saved(Caller caller, Embedding embedding, Complaints complaints) {
            complaints.expect("400");
            Edited exam = Edited.by(caller, "editor", QUESTIONS);
            embedding.show(exam.draft().create().embedUrl());

            at(embedding, "#name").fill("  ");
            leave(embedding);

            assertThat(at(embedding, ".notice.bad")).hasText("That did not work: an exam needs a name.");
            assertThat(exam.read().text("name")).isEqualTo("Midterm");
        }

        @Test
        void keeps_two_editors_together(Caller caller, Screens screens) {
            Edited exam = Edited.by(caller, "editor", QUESTIONS);
            Page first = screens.open(exam.draft().create().embedUrl());
            Page second = screens.open(exam.draft().create().embedUrl());

            first.locator("#name").fill("Renamed");
            first.locator("#name").blur();
            assertThat(second.locator("#name")).hasValue("Renamed");
            second.locator("[aria-label='Edit: Why?']").click();
            second.getByLabel("Further text").fill("Be brief.");
            second.getByLabel("Further text").blur();
            first.locator("[aria-label='Edit: Why?']").click();
            assertThat(first.getByLabel("Further text")).hasValue("Be brief.");
            first.locator("[aria-label='Remove: Pick']").click();
            assertThat(second.locator(".card")).hasCount(2);

            assertThat(exam.titles()).containsExactly("2 + 2 = 4 v1", "Why? v2");
            assertThat(exam.read().text("name")).isEqualTo("Renamed");
        }
    }

    @Nested
    @DisplayName("without the editor's role")
    class Forbidden {
        @Test
        void says_so_and_shows_nothing_C14(Caller caller, Embedding embedding, Screens screens, Complaints complaints) {
            complaints.expect("403");
            Edited exam = Edited.by(caller, "participant", QUESTIONS);

            embedding.show(exam.draft().embeddedBy(embedding).create().embedUrl());

            assertThat(embedding.status()).isEqualTo(403);
            assertThat(at(embedding, "h1")).hasText("You may not open this");
            assertThat(at(embedding, "p").first()).containsText("needs the editor role or a higher one on " + exam.id);
            assertThat(at(embedding, "input, button, select")).hasCount(0);
            embedding.expectNoMessages();
            screens.screenshot("edit-exam-forbidden-embedded");
            judge(screens, screens.open(exam.draft().create().embedUrl()), "edit-exam-forbidden");
        }
    }

    @Nested
    @DisplayName("for everybody")
    class Everybody {
        @Test
        void works_from_the_keyboard_alone(Caller caller, Screens screens) {
            Edited exam = Edited.by(caller, "editor", QUESTIONS);
            String pick = exam.question("Pick").text("id");
            Page page = screens.open(exam.draft().create().embedUrl());

            tabTo(page, "#" + pick + "-down").press("Enter");
            assertThat(page.locator(".card").nth(1)).containsText("2. Pick");
            assertThat(page.locator("#" + pick + "-down")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#" + pick + "-up")).isFocused();
            tabTo(page, "[aria-label='Remove: Pick']").press("Enter");
            assertThat(page.locator("[aria-label='Edit: Why?']")).isFocused();
            tabTo(page, "#type-to-add").press("s");
            tabTo(page, "#add").press("Enter");
            assertThat(page.locator("[data-type=single-line-text] input").first())
                    .isFocused();
            page.keyboard().type("Typed");
            page.keyboard().press("Tab");

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(exam.titles()).containsExactly("2 + 2 = 4 v1", "Why? v1", "Typed v2"));
        }

        @Test
        void shows_what_was_written_as_it_was_written(Caller caller, Screens screens) {
            Edited exam = Edited.by(
                    caller,
                    "editor",
                    List.of(question(
                            "multiple-choice-single-answer",
                            HOSTILE,
                            Map.of("options", List.of(HOSTILE, "b"), "correctAnswer", HOSTILE))));
            Page page = screens.open(exam.draft().create().embedUrl());

            page.getByText("Edit", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("#name").fill(HOSTILE);
            page.locator("#name").blur();
            assertThat(page.locator("#saving")).hasText("Saved");
            assertThat(page.locator(".card strong")).hasText("1. " + HOSTILE);
            assertThat(page.locator(".card input[type=radio]").first()).isChecked();
            expectOnlyText(page.locator("main"));
            judge(screens, page, "edit-exam-hostile");
            assertThat(exam.read().text("name")).isEqualTo(HOSTILE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "nl"})
        void looks_well_in_each_language_and_width(String language, Caller caller, Screens screens) {
            Edited exam = Edited.by(caller, "editor", QUESTIONS);
            Page page = screens.open(exam.draft()
                    .with("theme", Map.of("locale", language))
                    .create()
                    .embedUrl());
            assertThat(page.locator("h1")).hasText(language.equals("en") ? "Edit the exam" : "Bewerk de toets");
            judge(screens, page, "edit-exam-list-" + language);
            page.locator(".card button").first().click();
            judge(screens, page, "edit-exam-question-" + language);
        }
    }

    private static Map<String, Object> question(String type, String title, Map<String, Object> settings) {
        return Map.of("type", type, "title", title, "settings", settings);
    }

    /** Leaves the field that is typed into, and waits until all is saved. */
    private static void leave(Embedding embedding) {
        embedding.document().evaluate("() => document.activeElement.blur()");
        embedding.rest();
    }

    private static void add(Embedding embedding, String type) {
        at(embedding, "#type-to-add").selectOption(type);
        at(embedding, "#add").click();
        assertThat(at(embedding, ".card >> nth=-1 >> input >> nth=0")).isFocused();
        assertThat(at(embedding, ".card >> nth=-1")).containsText("New question");
    }

    /** An exam, as the API shows it, that an actor has a role on. */
    private record Edited(Caller caller, String actor, String id) {
        static Edited by(Caller caller, String role, List<Map<String, Object>> questions) {
            String actor = caller.user("my-teacher@example.com");
            String id = caller.post(
                            "/exams",
                            Map.of(
                                    "name",
                                    "Midterm",
                                    "questions",
                                    questions,
                                    "permissions",
                                    List.of(Map.of("actor", actor, "role", role))))
                    .hasStatus(201)
                    .id();
            return new Edited(caller, actor, id);
        }

        EmbedSession.Draft draft() {
            return EmbedSession.of(caller, "edit-exam").actor(actor).preset("examId", id);
        }

        JsonObject read() {
            return caller.get("/exams/" + id).hasStatus(200).json();
        }

        List<String> titles() {
            return read().objects("questions").stream()
                    .map(question -> question.text("title") + " v" + question.integer("v"))
                    .toList();
        }

        JsonObject question(String title) {
            return read().objects("questions").stream()
                    .filter(question -> question.text("title").equals(title))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no question " + title + " among " + titles()));
        }

        Map<String, Object> settings(String title) {
            return question(title).map("settings");
        }
    }
}
