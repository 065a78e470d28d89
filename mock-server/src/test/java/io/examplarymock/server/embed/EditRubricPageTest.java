package io.examplarymock.server.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.examplarymock.server.embed.Looks.HOSTILE;
import static io.examplarymock.server.embed.Looks.expectOnlyText;
import static io.examplarymock.server.embed.Looks.judge;
import static io.examplarymock.server.embed.Looks.tabTo;
import static io.examplarymock.server.embed.TakenExam.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.Arrival;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.EmbedSession;
import io.examplarymock.server.testing.browser.Embedding;
import io.examplarymock.server.testing.browser.Message;
import io.examplarymock.server.testing.browser.Screens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
@DisplayName("The page of edit-rubric (F2, O2)")
class EditRubricPageTest {
    private static final String PRELOADED = """
            {"rubricType": "analytical", "owner": "unit-7", "criteria": [
              {"id": "content", "title": "Content", "description": "What is said.", "points": 3, "weight": 2, "levels": [
                {"id": "weak", "title": "Weak", "description": "", "points": 0},
                {"id": "good", "title": "Good", "description": "", "points": 3, "colour": "green"}]},
              {"id": "style", "title": "Style", "description": "", "levels": [
                {"id": "plain", "title": "Plain", "description": "", "points": 1}]},
              {"id": "extra", "title": "Extra", "description": "", "levels": []}]}""";

    @Nested
    @DisplayName("from the beginning to the end")
    class Course {
        @Test
        void reports_the_whole_rubric_once_it_is_done(Caller caller, Embedding embedding, Screens screens) {
            EmbedSession session = preloaded(caller, PRELOADED)
                    .embeddedBy(embedding)
                    .returningTo(embedding.returnUrl("course=7"))
                    .create();
            embedding.show(session.embedUrl());
            assertThat(at(embedding, "h1")).hasText("Edit the rubric");
            assertThat(at(embedding, ".muted[role=status]")).hasText("At most 4 points");

            at(embedding, "#content-title").fill("Content & <b>form</b>");
            at(embedding, "#content-add").click();
            assertThat(at(embedding, "#level_1-title")).isFocused();
            at(embedding, "#level_1-title").fill("Great");
            at(embedding, "#level_1-points").fill("5.5");
            at(embedding, "#level_1-up").click();
            at(embedding, "[aria-label='Remove: Weak']").click();
            at(embedding, "#style-up").click();
            at(embedding, "[aria-label='Remove: Extra']").click();
            at(embedding, "#add").click();
            assertThat(at(embedding, "#criterion_1-title")).isFocused();
            at(embedding, "#criterion_1-title").fill("Sources");
            at(embedding, "#criterion_1-description").fill("Names\ntwo of them.");

            assertThat(at(embedding, "h2")).hasText(new String[] {"Style", "Content & <b>form</b>", "Sources"});
            assertThat(at(embedding, ".muted[role=status]")).hasText("At most 6.5 points");
            screens.screenshot("edit-rubric-embedded");
            assertThat(session.status()).isEqualTo("pending");
            embedding.expectNoMessages();
            at(embedding, "#done").click();

            List<Message> messages = embedding.expectMessages("completed");
            Arrival arrival = embedding.expectArrival();
            assertThat(arrival.rawQuery()).startsWith("course=7&status=completed&rubric=%7B");
            assertThat(embedding.timeline()).hasSize(2).first().isEqualTo("message completed");
            JsonObject rubric = arrival.json("rubric");
            assertThat(rubric).isEqualTo(json("""
                    {"rubricType": "analytical", "owner": "unit-7", "criteria": [
                      {"id": "style", "title": "Style", "description": "", "levels": [
                        {"id": "plain", "title": "Plain", "description": "", "points": 1}]},
                      {"id": "content", "title": "Content & <b>form</b>", "description": "What is said.",
                        "points": 5.5, "weight": 2, "levels": [
                        {"id": "level_1", "title": "Great", "description": "", "points": 5.5},
                        {"id": "good", "title": "Good", "description": "", "points": 3, "colour": "green"}]},
                      {"id": "criterion_1", "title": "Sources", "description": "Names\\ntwo of them.", "levels": [
                        {"id": "level_2", "title": "", "description": "", "points": 0}]}]}"""));
            assertThat(messages.get(0).outputs().object("rubric")).isEqualTo(rubric);
            assertThat(session.status()).isEqualTo("completed");
            assertThat(session.outputs().object("rubric")).isEqualTo(rubric);
            expectValid(rubric);
        }

        @ParameterizedTest
        @CsvSource({"simple, Points add up", "holistic, One overall judgement", "exact-values, Exact values"})
        void makes_a_rubric_whose_criteria_have_points(String type, String label, Caller caller, Embedding embedding) {
            EmbedSession session = preloaded(caller, "{\"criteria\": []}")
                    .embeddedBy(embedding)
                    .create();
            embedding.show(session.embedUrl());
            assertThat(at(embedding, ".notice")).hasText("This rubric has no criteria yet.");

            at(embedding, "#rubric-type").selectOption(label);
            at(embedding, "#add").click();
            at(embedding, "#criterion_1-title").fill("First");
            at(embedding, "#criterion_1-points").fill("3");
            at(embedding, "#add").click();
            at(embedding, "#criterion_2-title").fill("Second");
            at(embedding, "#criterion_2-points").fill("");
            at(embedding, "#criterion_2-points").blur();
            assertThat(at(embedding, "#criterion_2-points")).hasValue("0");
            assertThat(at(embedding, ".muted[role=status]")).hasText("At most 3 points");
            assertThat(at(embedding, ".levels")).hasCount(0);
            at(embedding, "#done").click();

            JsonObject rubric =
                    embedding.expectMessages("completed").get(0).outputs().object("rubric");
            assertThat(at(embedding, "h1")).hasText("The rubric is saved");
            assertThat(rubric.members().get("criteria"))
                    .isEqualTo(json("""
                    {"criteria": [
                      {"id": "criterion_1", "title": "First", "description": "", "points": 3, "levels": []},
                      {"id": "criterion_2", "title": "Second", "description": "", "points": 0, "levels": []}]}""").members().get("criteria"));
            assertThat(rubric.text("rubricType")).isEqualTo(type);
            expectValid(rubric);
        }

        @Test
        void keeps_the_levels_aside_while_another_type_is_looked_at(Caller caller, Embedding embedding) {
            EmbedSession session =
                    preloaded(caller, PRELOADED).embeddedBy(embedding).create();
            embedding.show(session.embedUrl());

            at(embedding, "#rubric-type").selectOption("simple");
            assertThat(at(embedding, "#content-points")).hasValue("3");
            assertThat(at(embedding, "#style-points")).hasValue("1");
            at(embedding, "#rubric-type").selectOption("analytical");
            assertThat(at(embedding, ".level")).hasCount(3);
            at(embedding, "#rubric-type").selectOption("holistic");
            at(embedding, "#done").click();

            JsonObject rubric =
                    embedding.expectMessages("completed").get(0).outputs().object("rubric");
            assertThat(rubric.text("rubricType")).isEqualTo("holistic");
            assertThat(rubric.objects("criteria"))
                    .allSatisfy(
                            criterion -> assertThat(criterion.objects("levels")).isEmpty());
            expectValid(rubric);
        }

        @Test
        void is_done_once_after_a_double_click(Caller caller, Embedding embedding) {
            EmbedSession session =
                    EmbedSession.of(caller, "edit-rubric").embeddedBy(embedding).create();
            embedding.show(session.embedUrl());

            at(embedding, "#done").dblclick();

            JsonObject rubric =
                    embedding.expectMessages("completed").get(0).outputs().object("rubric");
            assertThat(rubric.objects("criteria")).hasSize(3);
            assertThat(session.history()).containsOnlyOnce("completed");
        }
    }

    @Nested
    @DisplayName("with showDoneButton")
    class DoneButton {
        @Test
        void true_has_a_button(Caller caller, Screens screens) {
            assertThat(open(caller, screens, true).locator("#done")).isVisible();
        }

        @Test
        void false_has_none_and_shows_when_somebody_else_completes(Caller caller, Embedding embedding) {
            EmbedSession session = EmbedSession.of(caller, "edit-rubric")
                    .preset("showDoneButton", false)
                    .embeddedBy(embedding)
                    .create();
            embedding.show(session.embedUrl());
            assertThat(at(embedding, "#add")).isVisible();
            assertThat(at(embedding, "#done")).hasCount(0);
            embedding.expectNoMessages();

            session.act("complete");

            embedding.expectMessages("completed");
            assertThat(at(embedding, "h1")).hasText("The rubric is saved");
        }

        private Page open(Caller caller, Screens screens, boolean shown) {
            return screens.open(EmbedSession.of(caller, "edit-rubric")
                    .preset("showDoneButton", shown)
                    .create()
                    .embedUrl());
        }
    }

    @Nested
    @DisplayName("for everybody")
    class Everybody {
        @Test
        void works_from_the_keyboard_alone(Caller caller, Screens screens) {
            EmbedSession session = preloaded(caller, PRELOADED).create();
            Page page = screens.open(session.embedUrl());

            tabTo(page, "#extra-up").press("Enter");
            assertThat(page.locator("#extra-up")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#extra-down")).isFocused();
            tabTo(page, "[aria-label='Remove: Weak']").press("Enter");
            assertThat(page.locator("#good-title")).isFocused();
            tabTo(page, "#add").press("Enter");
            assertThat(page.locator("#criterion_1-title")).isFocused();
            page.keyboard().type("Typed");
            tabTo(page, "#done").press("Enter");

            assertThat(page.locator("h1")).hasText("The rubric is saved");
            assertThat(session.outputs().object("rubric").objects("criteria"))
                    .extracting(criterion -> criterion.text("title"))
                    .containsExactly("Extra", "Content", "Style", "Typed");
        }

        @Test
        void shows_what_was_written_as_it_was_written(Caller caller, Screens screens) {
            JsonObject rubric = new JsonObject(Map.of(
                    "rubricType",
                    "analytical",
                    "criteria",
                    List.of(Map.of(
                            "id",
                            "c\"><img src=x>",
                            "title",
                            HOSTILE,
                            "description",
                            HOSTILE,
                            "levels",
                            List.of(Map.of("id", "l", "title", HOSTILE, "description", HOSTILE, "points", 1))))));
            EmbedSession session = EmbedSession.of(caller, "edit-rubric")
                    .preset("rubric", rubric.members())
                    .create();
            Page page = screens.open(session.embedUrl());

            assertThat(page.locator("h2")).hasText(HOSTILE);
            assertThat(page.locator("#l-title")).hasValue(HOSTILE);
            expectOnlyText(page.locator("main"));
            judge(screens, page, "edit-rubric-hostile");
            page.locator("#done").click();

            assertThat(page.locator("h1")).hasText("The rubric is saved");
            assertThat(session.outputs().object("rubric")).isEqualTo(rubric);
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "nl"})
        void looks_well_in_each_language_and_width(String language, Caller caller, Screens screens) {
            Page page = screens.open(EmbedSession.of(caller, "edit-rubric")
                    .with("theme", Map.of("locale", language))
                    .create()
                    .embedUrl());
            assertThat(page.locator("h1"))
                    .hasText(language.equals("en") ? "Edit the rubric" : "Bewerk het beoordelingsmodel");
            judge(screens, page, "edit-rubric-levels-" + language);
            page.locator("#rubric-type").selectOption("simple");
            judge(screens, page, "edit-rubric-points-" + language);
            page.locator("#done").click();
            assertThat(page.locator(".ended")).isVisible();
            judge(screens, page, "edit-rubric-done-" + language);
        }
    }

    private static EmbedSession.Draft preloaded(Caller caller, String rubric) {
        return EmbedSession.of(caller, "edit-rubric")
                .preset("rubric", json(rubric).members());
    }

    private static JsonObject json(String text) {
        return Json.parse(text).toObject();
    }

    private static void expectValid(JsonObject rubric) {
        assertThat(JsonBody.of(rubric.members()).validate("common/rubric").violations())
                .isEmpty();
    }
}
