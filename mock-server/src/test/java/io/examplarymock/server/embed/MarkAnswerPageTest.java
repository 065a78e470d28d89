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
@DisplayName("The page of mark-answer (F4, O4)")
class MarkAnswerPageTest {
    private static final String LEVELS = """
            {"rubricType": "analytical", "criteria": [
              {"id": "content", "title": "Content", "description": "What is said.", "levels": [
                {"id": "weak", "title": "Weak", "description": "Hardly anything.", "points": 0},
                {"id": "good", "title": "Good", "description": "All of it.", "points": 3}]},
              {"id": "style", "title": "Style", "description": "", "levels": [
                {"id": "plain", "title": "Plain", "description": "", "points": 1},
                {"id": "fine", "title": "Fine", "description": "", "points": 2}]}]}""";
    private static final String POINTS = """
            {"rubricType": "simple", "criteria": [
              {"id": "unit", "title": "Unit", "description": "", "points": 1, "levels": []},
              {"id": "sum", "title": "Sum", "description": "", "points": 2, "levels": []}]}""";
    private static final String ALTERNATIVES = """
            {"rubricType": "%s", "criteria": [
              {"id": "low", "title": "4", "description": "Too low", "points": 0.5, "levels": []},
              {"id": "just", "title": "5", "description": "Just right", "points": 4, "levels": []}]}""";

    @Nested
    @DisplayName("from the beginning to the end")
    class Course {
        @Test
        void tells_each_mark_and_reports_the_scoring(Caller caller, Embedding embedding, Screens screens) {
            EmbedSession session = marking(caller, LEVELS)
                    .embeddedBy(embedding)
                    .returningTo(embedding.returnUrl("course=7"))
                    .create();
            embedding.show(session.embedUrl());
            assertThat(at(embedding, "h1")).hasText("Mark an answer");
            assertThat(at(embedding, ".card h2")).hasText("Why do leaves fall?");
            assertThat(at(embedding, "blockquote")).hasText("Because of autumn.");
            assertThat(at(embedding, ".notice")).hasCount(0);
            assertThat(at(embedding, "#done")).isDisabled();

            at(embedding, "label:has-text('Weak')").click();
            embedding.expectMessages("started");
            assertThat(session.status()).isEqualTo("started");
            assertThat(session.outputs().members()).isEmpty();
            at(embedding, "label:has-text('Good')").click();
            at(embedding, "#feedback-content").fill("Well seen.");
            at(embedding, "label:has-text('Fine')").click();
            embedding.expectMessages("started", "started", "started", "started");
            assertThat(at(embedding, ".bar [role=status]")).hasText("5 points given");
            at(embedding, "#feedback").fill("Go on\nlike that.");
            screens.screenshot("mark-answer-embedded");
            at(embedding, "#done").click();

            List<Message> messages =
                    embedding.expectMessages("started", "started", "started", "started", "started", "completed");
            assertThat(messages.subList(0, 5))
                    .allSatisfy(
                            message -> assertThat(message.outputs().members()).isEmpty());
            JsonObject scoring = json("""
                    {"criteria": [
                      {"id": "content", "points": 3, "levelId": "good", "feedback": "Well seen."},
                      {"id": "style", "points": 2, "levelId": "fine"}],
                     "points": 5, "feedback": "Go on\\nlike that."}""");
            assertThat(messages.get(5).outputs().object("scoring")).isEqualTo(scoring);
            Arrival arrival = embedding.expectArrival();
            assertThat(arrival.rawQuery()).startsWith("course=7&status=completed&scoring=%7B");
            assertThat(arrival.json("scoring")).isEqualTo(scoring);
            assertThat(session.status()).isEqualTo("completed");
            assertThat(session.outputs().object("scoring")).isEqualTo(scoring);
            expectValid(session);
        }

        @Test
        void marks_what_is_met_and_what_is_not(Caller caller, Embedding embedding) {
            EmbedSession session = marking(caller, POINTS).embeddedBy(embedding).create();
            embedding.show(session.embedUrl());

            // A remark may come first: it marks nothing.
            at(embedding, "#feedback-unit").fill("No unit.");
            at(embedding, "#feedback-unit").blur();
            embedding.expectMessages("started");
            assertThat(at(embedding, "input:checked")).hasCount(0);
            assertThat(at(embedding, "#done")).isDisabled();
            at(embedding, "[aria-label=Unit] label:has-text('Not met')").click();
            at(embedding, "[aria-label=Sum] label:has-text('Met')").first().click();
            assertThat(at(embedding, ".bar [role=status]")).hasText("2 points given");
            at(embedding, "#done").click();

            List<Message> messages = embedding.expectMessages("started", "started", "started", "completed");
            assertThat(messages.get(3).outputs().object("scoring")).isEqualTo(json("""
                    {"criteria": [{"id": "unit", "points": 0, "feedback": "No unit."}, {"id": "sum", "points": 2}],
                     "points": 2}"""));
            assertThat(at(embedding, "h1")).hasText("The marks are handed in");
            expectValid(session);
        }

        @ParameterizedTest
        @CsvSource({"holistic, Which of these describes", "exact-values, Which of these values"})
        void picks_one(String type, String question, Caller caller, Embedding embedding) {
            EmbedSession session = marking(caller, ALTERNATIVES.formatted(type))
                    .embeddedBy(embedding)
                    .create();
            embedding.show(session.embedUrl());
            assertThat(at(embedding, "fieldset legend")).containsText(question);
            assertThat(at(embedding, "fieldset input")).hasCount(type.equals("holistic") ? 2 : 3);

            at(embedding, "label:has-text('Too low')").click();
            at(embedding, "label:has-text('Just right')").click();
            assertThat(at(embedding, "input:checked")).hasCount(1);
            assertThat(at(embedding, ".bar [role=status]")).hasText("4 points given");
            at(embedding, "#done").click();

            List<Message> messages = embedding.expectMessages("started", "started", "completed");
            assertThat(messages.get(2).outputs().object("scoring"))
                    .isEqualTo(json("{\"criteria\": [{\"id\": \"just\", \"points\": 4}], \"points\": 4}"));
            expectValid(session);
        }

        @Test
        void is_cancelled(Caller caller, Embedding embedding, Screens screens) {
            EmbedSession session = marking(caller, POINTS)
                    .embeddedBy(embedding)
                    .returningTo(embedding.returnUrl())
                    .create();
            embedding.show(session.embedUrl());
            at(embedding, "[aria-label=Unit] label:has-text('Met')").first().click();
            embedding.expectMessages("started");

            at(embedding, "#cancel").click();

            List<Message> messages = embedding.expectMessages("started", "cancelled");
            assertThat(messages.get(1).outputs().members()).isEmpty();
            assertThat(embedding.expectArrival().rawQuery()).isEqualTo("status=cancelled");
            assertThat(session.status()).isEqualTo("cancelled");
            assertThat(session.outputs().members()).isEmpty();
        }

        @Test
        void goes_on_after_a_reload_where_the_marker_was(Caller caller, Embedding embedding) {
            EmbedSession session = marking(caller, LEVELS).embeddedBy(embedding).create();
            embedding.show(session.embedUrl());
            at(embedding, "label:has-text('Good')").click();
            at(embedding, "#feedback-style").fill("Later.");
            at(embedding, "#feedback").fill("So far, so good.");
            at(embedding, "#feedback").blur();
            embedding.expectMessages("started", "started", "started");

            embedding.document().evaluate("() => location.reload()");

            assertThat(at(embedding, "label:has-text('Good') input")).isChecked();
            assertThat(at(embedding, "input:checked")).hasCount(1);
            assertThat(at(embedding, "#feedback-style")).hasValue("Later.");
            assertThat(at(embedding, "#feedback")).hasValue("So far, so good.");
            assertThat(at(embedding, ".bar [role=status]")).hasText("3 points given");
            embedding.expectMessages("started", "started", "started");
            at(embedding, "label:has-text('Plain')").click();
            at(embedding, "#done").click();
            embedding.expectMessages("started", "started", "started", "started", "completed");
            assertThat(session.outputs().object("scoring").integer("points")).isEqualTo(4);
        }
    }

    @Nested
    @DisplayName("without a question of the workspace")
    class Sample {
        @Test
        void says_that_it_is_a_sample_and_works_all_the_same(Caller caller, Embedding embedding) {
            EmbedSession session =
                    EmbedSession.of(caller, "mark-answer").embeddedBy(embedding).create();
            embedding.show(session.embedUrl());
            assertThat(at(embedding, ".notice"))
                    .hasText("The presets name no question of this workspace: this is a sample.");

            at(embedding, "fieldset input").first().check();
            at(embedding, "#done").click();

            embedding.expectMessages("started", "completed");
            expectValid(session);
        }
    }

    @Nested
    @DisplayName("for everybody")
    class Everybody {
        @Test
        void works_from_the_keyboard_alone(Caller caller, Screens screens) {
            EmbedSession session = marking(caller, LEVELS).create();
            Page page = screens.open(session.embedUrl());

            tabTo(page, "label:has-text('Weak') input").press("Space");
            page.keyboard().press("ArrowDown");
            tabTo(page, "#feedback-content");
            page.keyboard().type("Typed");
            tabTo(page, "label:has-text('Plain') input").press("Space");
            tabTo(page, "#done").press("Enter");

            assertThat(page.locator("h1")).hasText("The marks are handed in");
            assertThat(session.outputs().object("scoring")).isEqualTo(json("""
                    {"criteria": [{"id": "content", "points": 3, "levelId": "good", "feedback": "Typed"},
                      {"id": "style", "points": 1, "levelId": "plain"}], "points": 4}"""));
        }

        @Test
        void shows_what_was_written_as_it_was_written(Caller caller, Screens screens) {
            Map<String, Object> level = Map.of("id", "l", "title", HOSTILE, "description", HOSTILE, "points", 1);
            Map<String, Object> criterion =
                    Map.of("id", "c", "title", HOSTILE, "description", HOSTILE, "levels", List.of(level));
            EmbedSession session = marking(
                            caller,
                            Map.of("rubricType", "analytical", "criteria", List.of(criterion)),
                            HOSTILE,
                            List.of(HOSTILE, "plain"))
                    .create();
            Page page = screens.open(session.embedUrl());

            assertThat(page.locator(".card h2")).hasText(HOSTILE);
            assertThat(page.locator("legend")).hasText(HOSTILE);
            assertThat(page.locator("blockquote li")).hasText(new String[] {HOSTILE, "plain"});
            page.locator("fieldset input").check();
            page.locator("#feedback").fill(HOSTILE);
            page.locator("#feedback").blur();
            assertThat(page.locator("#feedback")).hasValue(HOSTILE);
            expectOnlyText(page.locator("main"));
            judge(screens, page, "mark-answer-hostile");
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "nl"})
        void looks_well_in_each_language_and_width(String language, Caller caller, Screens screens) {
            Page page = screens.open(marking(caller, LEVELS)
                    .with("theme", Map.of("locale", language))
                    .create()
                    .embedUrl());
            assertThat(page.locator("h1")).hasText(language.equals("en") ? "Mark an answer" : "Beoordeel een antwoord");
            page.locator("label:has-text('Good')").click();
            judge(screens, page, "mark-answer-levels-" + language);
            page.locator("#done").click();
            assertThat(page.locator(".ended")).isVisible();
            judge(screens, page, "mark-answer-done-" + language);
        }

        @ParameterizedTest
        @ValueSource(strings = {"simple", "exact-values"})
        void looks_well_for_other_rubrics(String type, Caller caller, Screens screens) {
            String rubric = type.equals("simple") ? POINTS : ALTERNATIVES.formatted(type);
            Page page = screens.open(marking(caller, rubric).create().embedUrl());
            page.locator("fieldset input").first().check();
            judge(screens, page, "mark-answer-" + type);
        }
    }

    private static EmbedSession.Draft marking(Caller caller, String rubric) {
        return marking(caller, json(rubric).members(), "Why do leaves fall?", "Because of autumn.");
    }

    private static EmbedSession.Draft marking(Caller caller, Map<String, Object> rubric, String title, Object answer) {
        JsonObject exam = caller.post(
                        "/exams",
                        Map.of(
                                "name",
                                "Nature",
                                "questions",
                                List.of(Map.of("type", "essay", "title", title, "scoring", rubric))))
                .hasStatus(201)
                .json();
        return EmbedSession.of(caller, "mark-answer")
                .preset("examId", exam.text("id"))
                .preset("questionId", exam.objects("questions").get(0).text("id"))
                .preset("answer", Map.of("value", answer));
    }

    private static JsonObject json(String text) {
        return Json.parse(text).toObject();
    }

    private static void expectValid(EmbedSession session) {
        assertThat(JsonBody.of(session.outputs().members())
                        .validate("flows/mark-answer/outputs")
                        .violations())
                .isEmpty();
    }
}
