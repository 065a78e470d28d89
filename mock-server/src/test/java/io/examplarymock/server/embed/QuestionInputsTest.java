package io.examplarymock.server.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.examplarymock.server.embed.TakenExam.at;
import static io.examplarymock.server.embed.TakenExam.begin;
import static io.examplarymock.server.embed.TakenExam.draft;
import static io.examplarymock.server.embed.TakenExam.lastValues;
import static io.examplarymock.server.embed.TakenExam.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.EmbedSession;
import io.examplarymock.server.testing.browser.Embedding;
import io.examplarymock.server.testing.browser.Screens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BrowserTest
@DisplayName("The input of a question (Q4)")
class QuestionInputsTest {
    @Test
    void takes_the_answer_in_the_type_s_format(Caller caller, Embedding embedding, Screens screens) {
        String picture = "data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%2F%3E";
        EmbedSession session = draft(
                        caller,
                        null,
                        List.of(
                                question("multiple-choice-single-answer", "options", List.of("a", "b")),
                                question("multiple-choice-multiple-answers", "options", List.of("a", "b", "c")),
                                question("picture-choice", "options", List.of(picture, picture + "%20")),
                                question("date-year", "dateType", "year"),
                                question("date-year", "dateType", "full-date"),
                                question("examplary.expansion.fill-in-blank", "text", "A ___ and a ___."),
                                Map.of(
                                        "type",
                                        "examplary.expansion.matching",
                                        "title",
                                        "Match",
                                        "settings",
                                        Map.of("left", List.of("x", "y"), "right", List.of("1", "2"))),
                                question("examplary.expansion.sequence", "options", List.of("i", "ii")),
                                question("conversational", "conversationalPrompt", "Talk"),
                                question("examplary.expansion.formula", "none", "")))
                .embeddedBy(embedding)
                .create();
        begin(embedding, session);

        at(embedding, "label:has-text('b') input").check();
        shoot(screens, embedding, "multiple-choice-single-answer");
        at(embedding, "label:has-text('c') input").check();
        at(embedding, "label:has-text('a') input").check();
        shoot(screens, embedding, "multiple-choice-multiple-answers");
        at(embedding, "article input >> nth=1").check();
        shoot(screens, embedding, "picture-choice");
        at(embedding, "article input").fill("1999");
        shoot(screens, embedding, "year");
        at(embedding, "article input").fill("1999-12-31");
        shoot(screens, embedding, "full-date");
        at(embedding, "article input >> nth=0").fill("cat");
        at(embedding, "article input >> nth=1").fill("dog");
        shoot(screens, embedding, "fill-in-blank");
        at(embedding, "article select >> nth=0").selectOption("2");
        at(embedding, "article select >> nth=1").selectOption("1");
        shoot(screens, embedding, "matching");
        assertThat(at(embedding, "ol.steps li >> nth=0")).containsText("1. ii");
        at(embedding, "ol.steps button >> nth=1").press("Enter");
        assertThat(at(embedding, "ol.steps li:has(button:focus)")).containsText("2. ii");
        shoot(screens, embedding, "sequence");
        at(embedding, "article textarea").fill("I think so");
        at(embedding, "article button").click();
        assertThat(at(embedding, ".chat li.me")).hasText("You: I think so");
        shoot(screens, embedding, "conversational");
        at(embedding, "article input").fill("x^2");
        shoot(screens, embedding, "formula");

        assertThat(at(embedding, "h1")).hasText("Review your answers");
        embedding.rest();
        assertThat(lastValues(session))
                .startsWith(
                        "b",
                        List.of("a", "c"),
                        picture + "%20",
                        "1999",
                        "1999-12-31",
                        List.of("cat", "dog"),
                        List.of("x = 2", "y = 1"),
                        List.of("i", "ii"))
                .endsWith("x^2");
    }

    private void shoot(Screens screens, Embedding embedding, String type) {
        screens.screenshot("question-" + type);
        next(embedding);
    }

    private static Map<String, Object> question(String type, String setting, Object value) {
        return Map.of("type", type, "title", "Question", "settings", Map.of(setting, value));
    }
}
