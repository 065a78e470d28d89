package io.examplarymock.server.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.EmbedSession;
import io.examplarymock.server.testing.browser.Screens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Takes the pictures that the README shows; with {@code -Dexamplary.docs.write=true} they take the old ones' place. */
@BrowserTest
@DisplayName("The pictures in the README")
class PicturesTest {
    private static final boolean WRITES = Boolean.getBoolean("examplary.docs.write");
    private static final Path ROOT = Path.of("..");
    private static final long MOST_BYTES = 60_000;

    @Test
    void show_an_exam_that_is_taken(Caller caller, Screens screens, Page page) throws IOException {
        EmbedSession session = TakenExam.draft(
                        caller,
                        45,
                        List.of(
                                Map.of("type", "true-false", "title", "Every square is a rectangle."),
                                Map.of(
                                        "type",
                                        "multiple-choice-single-answer",
                                        "title",
                                        "Solve 2x + 3 = 11.",
                                        "description",
                                        "Pick the value of x.",
                                        "settings",
                                        Map.of("options", List.of("x = 2", "x = 4", "x = 7"))),
                                Map.of("type", "essay", "title", "Why does the order of a sum not matter?")))
                .with("theme", Map.of("primaryColor", "#4f46e5"))
                .create();
        page.setViewportSize(660, 470);
        page.navigate(session.embedUrl());
        page.locator("#begin").click();
        page.locator("text=True").click();
        page.locator(".bar .end button").click();
        page.locator("text=x = 4").click();
        assertThat(page.locator(".bar [role=status]")).hasText("Saved");

        keep(screens.picture(page, "picture-take-exam"), "take-exam.png");
    }

    @Test
    void show_an_answer_that_is_marked(Caller caller, Screens screens, Page page) throws IOException {
        Map<String, Object> question = Map.of(
                "type",
                "essay",
                "title",
                "Why does ice float on water?",
                "scoring",
                Map.of(
                        "rubricType",
                        "holistic",
                        "criteria",
                        List.of(
                                criterion("full", "Complete", "Names expansion and density, and connects them.", 2),
                                criterion("none", "Beside the point", "Names neither.", 0))));
        String actor = caller.user("my-teacher@example.com");
        String exam = TakenExam.exam(caller, actor, null, List.of(question));
        EmbedSession session = EmbedSession.of(caller, "mark-answer")
                .actor(actor)
                .preset("examId", exam)
                .preset("questionId", EveryFlow.question(caller, exam, 0))
                .preset(
                        "answer",
                        Map.of("value", "Water takes up more space when it freezes, so ice is less dense than water."))
                .with("theme", Map.of("primaryColor", "#0f766e"))
                .create();
        page.setViewportSize(660, 470);
        page.navigate(session.embedUrl());
        page.locator("input[type=radio]").first().check();
        page.locator("#feedback").fill("Well reasoned.");
        page.locator("h1").click();
        assertThat(page.locator(".bar [role=status]")).hasText("2 points given");

        keep(screens.picture(page, "picture-mark-answer"), "mark-answer.png");
    }

    private static Map<String, Object> criterion(String id, String title, String description, int points) {
        return Map.of("id", id, "title", title, "description", description, "points", points);
    }

    private static void keep(Path picture, String name) throws IOException {
        Path kept = ROOT.resolve("docs/images").resolve(name);
        if (WRITES) {
            Files.createDirectories(kept.getParent());
            Files.copy(picture, kept, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(kept).isRegularFile();
        assertThat(Files.size(kept)).as("bytes of " + kept).isLessThan(MOST_BYTES);
        assertThat(Files.readString(ROOT.resolve("README.md")).contains("docs/images/" + name))
                .as("whether the README shows " + kept)
                .isTrue();
    }
}
