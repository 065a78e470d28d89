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
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.EmbedSession;
import io.examplarymock.server.testing.browser.Embedding;
import io.examplarymock.server.testing.browser.Message;
import io.examplarymock.server.testing.browser.Screens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
@DisplayName("The page of practice-space-student (F7, O7)")
class PracticeSpacePageTest {
    private static final Map<String, Object> SUM =
            pooled("fractions", "q_sum", "true-false", "1/2 + 1/2 = 1", Map.of("correctAnswer", "true"));
    private static final Map<String, Object> PICK = pooled(
            "roots",
            "q_pick",
            "multiple-choice-single-answer",
            "The root of 9",
            Map.of("options", List.of("2", "3"), "correctAnswer", "3"));
    private static final Map<String, Object> SORT = pooled(
            "fractions",
            "q_sort",
            "examplary.expansion.sequence",
            "From small to large",
            Map.of("options", List.of("1/4", "1/3", "1/2")));
    private static final Map<String, Object> WHY = pooled("roots", "q_why", "essay", "Why is it so?", Map.of());

    @Nested
    @DisplayName("while a student practises")
    class Practising {
        @Test
        void tells_each_answer_keeps_the_progress_and_never_ends(Caller caller, Embedding embedding, Screens screens) {
            Space space = Space.of(caller, Map.of("showTopicProgress", true), List.of(SUM, PICK));
            EmbedSession session = space.draft()
                    .embeddedBy(embedding)
                    .returningTo(embedding.returnUrl())
                    .create();
            embedding.show(session.embedUrl());
            assertThat(at(embedding, "h1")).hasText("Numbers");
            assertThat(at(embedding, ".said")).hasText("Do the fractions\nfirst.");
            assertThat(at(embedding, "tbody th, td"))
                    .hasText(new String[] {"Fractions", "0", "0%", "Roots", "0", "0%"});
            assertThat(at(embedding, "#wish")).hasCount(0);
            screens.screenshot("practice-landing-embedded");
            assertThat(session.status()).isEqualTo("pending");

            at(embedding, "#start").click();
            assertThat(at(embedding, "h1")).hasText("1/2 + 1/2 = 1");
            assertThat(at(embedding, "h1")).isFocused();
            assertThat(at(embedding, ".bar.top")).containsText("Fractions");
            assertThat(session.status()).isEqualTo("started");
            embedding.expectNoMessages();
            at(embedding, "#check").click();
            assertThat(at(embedding, ".notice.bad")).hasText("Enter an answer first.");
            at(embedding, "text=True").click();
            embedding.expectNoMessages();
            at(embedding, "#check").click();
            assertThat(at(embedding, ".notice.good")).hasText("That is right.");
            assertThat(at(embedding, "fieldset input").first()).isDisabled();
            embedding.expectMessages("started");
            assertThat(space.progress()).containsExactly("Fractions 1/1 1.0", "Roots 0/0 0.0");
            screens.screenshot("practice-right-embedded");

            at(embedding, "#next").click();
            assertThat(at(embedding, "h1")).hasText("The root of 9");
            at(embedding, "text=2").click();
            at(embedding, "#check").click();
            assertThat(at(embedding, ".notice.bad")).hasText("That is not right.");
            assertThat(at(embedding, "main > .said")).hasText("The right answer: 3");
            List<Message> messages = embedding.expectMessages("started", "started");
            assertThat(messages)
                    .allSatisfy(
                            message -> assertThat(message.outputs().members()).isEmpty());
            assertThat(space.progress()).containsExactly("Fractions 1/1 1.0", "Roots 1/0 0.0");
            screens.screenshot("practice-wrong-embedded");

            at(embedding, "#leave").click();
            assertThat(at(embedding, "tbody th, td"))
                    .hasText(new String[] {"Fractions", "1", "100%", "Roots", "1", "0%"});
            assertThat(at(embedding, "h1")).isFocused();
            at(embedding, "#start").click();
            assertThat(at(embedding, "h1")).hasText("1/2 + 1/2 = 1");
            assertThat(at(embedding, "input:checked")).hasCount(0);
            embedding.expectMessages("started", "started");
            embedding.expectNoArrival();
            assertThat(session.status()).isEqualTo("started");
            caller.act(session.id(), "complete").hasStatus(409);
            assertThat(session.outputs().members()).isEmpty();
        }

        @Test
        void answers_once_by_a_double_click_and_keeps_the_feedback(Caller caller, Embedding embedding) {
            Space space = Space.of(caller, Map.of(), List.of(SUM, PICK));
            EmbedSession session = space.draft().embeddedBy(embedding).create();
            embedding.show(session.embedUrl());
            at(embedding, "#start").click();
            at(embedding, "text=False").click();

            at(embedding, "#check").dblclick();

            assertThat(at(embedding, "main > .said")).hasText("The right answer: True");
            assertThat(at(embedding, "h1")).hasText("1/2 + 1/2 = 1");
            embedding.expectMessages("started");
            assertThat(space.progress()).startsWith("Fractions 1/0 0.0");
        }

        @Test
        void takes_an_order_as_it_stands_and_judges_no_essay(Caller caller, Embedding embedding) {
            Space space = Space.of(caller, Map.of(), List.of(SORT, WHY));
            EmbedSession session = space.draft().embeddedBy(embedding).create();
            embedding.show(session.embedUrl());

            at(embedding, "#start").click();
            List<String> shown = at(embedding, "ol.steps li > span:first-child").allInnerTexts();
            at(embedding, "#check").click();
            boolean right = shown.equals(List.of("1. 1/4", "2. 1/3", "3. 1/2"));
            assertThat(at(embedding, right ? ".notice.good" : ".notice.bad")).isVisible();
            at(embedding, "#next").click();
            at(embedding, "textarea").fill("Because 3 times 3 is 9.");
            at(embedding, "#check").click();

            assertThat(at(embedding, ".notice.info")).hasText("Your answer is kept. It is not judged automatically.");
            embedding.expectMessages("started", "started");
        }

        @Test
        void finds_the_progress_in_a_new_session(Caller caller, Embedding embedding, Screens screens) {
            Space space = Space.of(caller, Map.of(), List.of(SUM, PICK));
            EmbedSession first = space.draft().embeddedBy(embedding).create();
            embedding.show(first.embedUrl());
            at(embedding, "#start").click();
            at(embedding, "text=True").click();
            at(embedding, "#check").click();
            embedding.expectMessages("started");

            Page again = screens.open(space.draft().create().embedUrl());

            assertThat(again.locator("tbody th, td"))
                    .hasText(new String[] {"Fractions", "1", "100%", "Roots", "0", "0%"});
            // What is known least comes first.
            again.locator("#start").click();
            assertThat(again.locator("h1")).hasText("The root of 9");
        }
    }

    @Nested
    @DisplayName("by the settings of the space")
    class Settings {
        @Test
        void hides_the_progress(Caller caller, Screens screens) {
            Space space = Space.of(caller, Map.of("showTopicProgress", false), List.of(SUM));

            Page page = screens.open(space.draft().create().embedUrl());

            assertThat(page.locator("#start")).isVisible();
            assertThat(page.locator("table, progress")).hasCount(0);
        }

        @Test
        void takes_a_wish_and_follows_it(Caller caller, Screens screens) {
            Space space = Space.of(caller, Map.of("allowCustomPrompt", true), List.of(SUM, PICK));
            Page page = screens.open(space.draft().create().embedUrl());

            page.getByLabel("What would you like to practise?").fill("roots, please");
            page.locator("#start").click();

            assertThat(page.locator("h1")).hasText("The root of 9");
            page.locator("#leave").click();
            assertThat(page.locator("#wish")).hasValue("roots, please");
            page.locator("#wish").fill("something about fractions");
            page.locator("#start").click();
            assertThat(page.locator("h1")).hasText("1/2 + 1/2 = 1");
        }
    }

    @Nested
    @DisplayName("for everybody")
    class Everybody {
        @Test
        void works_from_the_keyboard_alone(Caller caller, Screens screens) {
            Space space = Space.of(caller, Map.of(), List.of(SUM, PICK));
            Page page = screens.open(space.draft().create().embedUrl());

            tabTo(page, "#start").press("Enter");
            assertThat(page.locator("h1")).hasText("1/2 + 1/2 = 1");
            tabTo(page, "label:has-text('True') input").press("Space");
            tabTo(page, "#check").press("Enter");
            assertThat(page.locator(".notice.good")).isVisible();
            assertThat(page.locator("#next")).isFocused();
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).hasText("The root of 9");
            assertThat(space.progress()).startsWith("Fractions 1/1 1.0");
        }

        @Test
        void shows_what_was_written_as_it_was_written(Caller caller, Screens screens) {
            Space space = Space.of(
                    caller,
                    HOSTILE,
                    Map.of("allowCustomPrompt", true),
                    List.of(pooled(
                            "fractions",
                            "q_hostile",
                            "multiple-choice-single-answer",
                            HOSTILE,
                            Map.of("options", List.of(HOSTILE, "b"), "correctAnswer", HOSTILE))));
            Page page = screens.open(space.draft().create().embedUrl());

            assertThat(page.locator("h1")).hasText(HOSTILE);
            assertThat(page.locator(".said")).hasText(HOSTILE);
            assertThat(page.locator("tbody th").first()).hasText(HOSTILE);
            expectOnlyText(page.locator("main"));
            judge(screens, page, "practice-hostile");
            page.locator("#start").click();
            assertThat(page.locator("h1")).hasText(HOSTILE);
            page.locator("label").last().click();
            page.locator("#check").click();
            assertThat(page.locator("main > .said")).hasText("The right answer: " + HOSTILE);
            expectOnlyText(page.locator("main"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "nl"})
        void looks_well_in_each_language_and_width(String language, Caller caller, Screens screens) {
            Space space = Space.of(caller, Map.of("allowCustomPrompt", true), List.of(PICK, SUM));
            Page page = screens.open(space.draft()
                    .with("theme", Map.of("locale", language))
                    .create()
                    .embedUrl());
            assertThat(page.locator("#start"))
                    .hasText(language.equals("en") ? "Start practicing" : "Begin met oefenen");
            judge(screens, page, "practice-landing-" + language);
            page.locator("#start").click();
            page.locator("fieldset label").first().click();
            judge(screens, page, "practice-question-" + language);
            page.locator("#check").click();
            assertThat(page.locator("#next")).isVisible();
            judge(screens, page, "practice-feedback-" + language);
        }
    }

    private static Map<String, Object> pooled(
            String topic, String id, String type, String title, Map<String, Object> settings) {
        Map<String, Object> question = Map.of(
                "id",
                id,
                "v",
                1,
                "type",
                type,
                "title",
                title,
                "settings",
                settings,
                "tags",
                List.of(),
                "metadata",
                Map.of());
        return Map.of("topicId", topic, "question", question);
    }

    /** A space of two topics with questions that a test knows, and its student. */
    private record Space(Caller caller, String student, String id) {
        static Space of(Caller caller, Map<String, Object> settings, List<Map<String, Object>> pool) {
            return of(caller, null, settings, pool);
        }

        static Space of(Caller caller, String text, Map<String, Object> settings, List<Map<String, Object>> pool) {
            String student = caller.user("my-student@example.com");
            String id = caller.post(
                            "/practice-spaces",
                            Map.of(
                                    "name",
                                    text == null ? "Numbers" : text,
                                    "settings",
                                    settings,
                                    "studentNotes",
                                    text == null ? "Do the fractions\nfirst." : text,
                                    "masteryTopics",
                                    List.of(
                                            Map.of("id", "fractions", "name", text == null ? "Fractions" : text),
                                            Map.of("id", "roots", "name", "Roots")),
                                    "permissions",
                                    List.of(Map.of("actor", student, "role", "participant"))))
                    .hasStatus(201)
                    .id();
            Map<String, Object> state =
                    new LinkedHashMap<>(Json.parse(caller.state()).toObject().members());
            List<Object> spaces = new ArrayList<>();
            for (JsonObject space : new JsonObject(state).objects("practiceSpaces")) {
                Map<String, Object> members = new LinkedHashMap<>(space.members());
                members.put("pool", pool);
                spaces.add(members);
            }
            state.put("practiceSpaces", spaces);
            caller.put("/__admin/examplary/state", state).hasStatus(204);
            return new Space(caller, student, id);
        }

        EmbedSession.Draft draft() {
            return EmbedSession.of(caller, "practice-space-student")
                    .actor(student)
                    .preset("practiceSpaceId", id);
        }

        /** What the API tells: of each topic how many were answered, how many rightly, and the proficiency. */
        List<String> progress() {
            return caller
                    .get("/practice-spaces/" + id + "/progress?actor=" + student)
                    .hasStatus(200)
                    .json()
                    .objects("topics")
                    .stream()
                    .map(topic -> "%s %d/%d %s"
                            .formatted(
                                    topic.text("name"),
                                    topic.integer("answered"),
                                    topic.integer("correct"),
                                    ((Number) topic.members().get("proficiency")).doubleValue()))
                    .toList();
        }
    }
}
