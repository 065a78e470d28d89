package io.examplarymock.server.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.EmbedSession;
import io.examplarymock.server.testing.browser.Embedding;
import io.examplarymock.server.testing.browser.Message;
import io.examplarymock.server.testing.browser.Screens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** generate-question from its creation to its end, in a browser (F3, O3, O8, O9). */
@BrowserTest
@DisplayName("The page of generate-question")
class GenerateQuestionPageTest {
    @Test
    void hands_over_the_question_that_was_chosen_O3(Caller caller, Embedding embedding, Screens screens) {
        EmbedSession session = EmbedSession.of(caller, "generate-question")
                .preset("subject", "Geography")
                .embeddedBy(embedding)
                .returningTo(embedding.returnUrl())
                .create();
        GenerationScreen screen = shown(session, embedding);
        assertThat(session.status()).isEqualTo("pending");
        screen.choose("Question type", "One choice").choose("Student level", "Havo (NL)");
        screens.screenshot("generate-question-form");
        screens.expectAccessible();

        List<String> seen = new ArrayList<>(screen.generate("Generate").titles());
        assertThat(session.status()).isEqualTo("started");
        for (int i = 0; i < 3; i++) {
            seen.addAll(screen.generate("Generate another").titles());
        }
        screens.screenshot("generate-question-review");
        screens.expectAccessible();
        screen.press("Use this question");

        assertThat(seen).hasSize(4).doesNotHaveDuplicates();
        Message message = embedding.expectMessages("completed").get(0);
        JsonObject question = message.outputs().object("question");
        assertThat(question.text("type")).isEqualTo("examplary.default.multiple-choice-single-answer");
        assertThat(question.text("title")).isEqualTo(seen.get(3));
        assertThat(session.outputs()).isEqualTo(message.outputs());
        assertThat(embedding.expectArrival().status()).isEqualTo("completed");
        assertThat(embedding.arrivals().get(0).json("question")).isEqualTo(question);
        assertThat(embedding.timeline()).first().isEqualTo("message completed");
    }

    @ParameterizedTest
    @CsvSource({"qti_v2p1, <assessmentItem, QTI 2.1", "qti_v3p0, <qti-assessment-item, QTI 3.0"})
    void hands_over_XML_where_that_was_asked_for_F3(
            String format, String element, String name, Caller caller, Embedding embedding) {
        EmbedSession session = EmbedSession.of(caller, "generate-question")
                .preset("subject", "Chemistry")
                .preset("questionType", "true-false")
                .preset("outputFormat", format)
                .embeddedBy(embedding)
                .returningTo(embedding.returnUrl())
                .create();
        GenerationScreen screen = shown(session, embedding).generate("Generate");
        assertThat(screen.find("main")).containsText(name);
        screen.press("Use this question");

        String xml = embedding.expectMessages("completed").get(0).outputs().text("question");
        assertThat(xml).startsWith("<?xml").contains(element);
        assertThat(session.outputs().text("question")).isEqualTo(xml);
        assertThat(embedding.expectArrival().query("question")).isEqualTo(xml);
    }

    @Test
    void hides_what_the_presets_hide_F3(Caller caller, Embedding embedding, Screens screens) {
        EmbedSession session = EmbedSession.of(caller, "generate-question")
                .preset("subject", "Economics")
                .preset("hideSubject", true)
                .preset("hideStudentLevel", true)
                .preset("questionType", "essay")
                .create();
        GenerationScreen screen = shown(session, embedding);
        for (String label : List.of("Subject", "Student level", "Question type")) {
            assertThat(screen.field(label)).hasCount(0);
        }
        screens.screenshot("generate-question-hidden-fields");
        screens.expectAccessible();

        screen.generate("Generate").press("Use this question");

        JsonObject question = session.awaitStatus("completed").outputs().object("question");
        assertThat(question.text("type")).isEqualTo("examplary.default.essay");
        assertThat(question.texts("tags")).contains("Economics");
        embedding.expectNoMessages();
    }

    @Test
    void remembers_what_was_wished_for_the_next_time_O16(Caller caller, Embedding embedding) {
        String actor = caller.user("my-user@example.com");
        EmbedSession first =
                EmbedSession.of(caller, "generate-question").actor(actor).create();
        shown(first, embedding)
                .type("Subject", "History")
                .choose("Student level", "Vwo (NL)")
                .generate("Generate")
                .press("Use this question");
        first.awaitStatus("completed");

        EmbedSession second =
                EmbedSession.of(caller, "generate-question").actor(actor).create();
        GenerationScreen screen = shown(second, embedding);

        assertThat(screen.field("Subject")).hasValue("History");
        assertThat(screen.field("Student level")).hasValue("nl_vwo");
    }

    @Test
    void tells_a_failure_as_cancelled_O3(Caller caller, Embedding embedding) {
        EmbedSession session = EmbedSession.of(caller, "generate-question")
                .embeddedBy(embedding)
                .returningTo(embedding.returnUrl())
                .create();
        shown(session, embedding).fail();

        assertThat(embedding.expectArrival().query()).isEqualTo(Map.of("status", "cancelled"));
        embedding.expectMessages("cancelled");
        assertThat(session.status()).isEqualTo("cancelled");
    }

    @Test
    void ends_without_a_question_when_the_person_gives_up(Caller caller, Embedding embedding) {
        EmbedSession session = EmbedSession.of(caller, "generate-question")
                .embeddedBy(embedding)
                .create();
        GenerationScreen screen = shown(session, embedding).generate("Generate").press("Cancel");

        embedding.expectMessages("cancelled");
        assertThat(screen.heading()).hasText("No question was made");
    }

    private static GenerationScreen shown(EmbedSession session, Embedding embedding) {
        embedding.show(session.embedUrl());
        GenerationScreen screen = new GenerationScreen(embedding.frame());
        assertThat(screen.heading()).hasText("Generate a question");
        return screen;
    }
}
