package io.examplarymock.server.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.Complaints;
import io.examplarymock.server.testing.browser.EmbedSession;
import io.examplarymock.server.testing.browser.Embedding;
import io.examplarymock.server.testing.browser.Message;
import io.examplarymock.server.testing.browser.Screens;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** generate-exam from its creation to its end, in a browser (F1, O1, O8, O9, O14). */
@BrowserTest
@DisplayName("The page of generate-exam")
class GenerateExamPageTest {
    @ParameterizedTest(name = "with a return URL: {0}, with an allowed origin: {1}")
    @CsvSource({"true, false", "false, true", "true, true", "false, false"})
    void reports_the_exam_in_the_enabled_ways(boolean returns, boolean allows, Caller caller, Embedding embedding) {
        EmbedSession.Draft draft = EmbedSession.of(caller, "generate-exam").preset("subject", "Mathematics");
        if (returns) {
            draft.returningTo(embedding.returnUrl("course=7"));
        }
        if (allows) {
            draft.embeddedBy(embedding);
        }
        EmbedSession session = draft.create();
        GenerationScreen screen = shown(session, embedding);
        assertThat(session.status()).isEqualTo("pending");

        screen.generate("Generate");
        assertThat(session.status()).isEqualTo("started");
        screen.press("Finish");
        session.awaitStatus("completed");

        String examId = session.outputs().text("examId");
        caller.get("/exams/" + examId).hasStatus(200);
        if (returns) {
            assertThat(embedding.expectArrival().query())
                    .isEqualTo(Map.of("course", "7", "status", "completed", "examId", examId));
        } else {
            assertThat(screen.heading()).hasText("Your exam is ready");
            embedding.expectNoArrival();
        }
        if (allows) {
            Message message = embedding.expectMessages("completed").get(0);
            assertThat(message.type()).isEqualTo(Message.TYPE);
            assertThat(message.outputs().members()).isEqualTo(Map.of("examId", examId));
        } else {
            embedding.expectNoMessages();
        }
        if (returns && allows) {
            assertThat(embedding.timeline()).first().isEqualTo("message completed");
        }
    }

    @Nested
    @DisplayName("makes an exam")
    class Makes {
        @Test
        void of_the_wishes_and_of_what_was_left_after_the_review_O14(
                Caller caller, Embedding embedding, Screens screens) {
            EmbedSession session = EmbedSession.of(caller, "generate-exam")
                    .preset("subject", "Mathematics")
                    .preset("sourceMaterialIds", List.of("file_1"))
                    .embeddedBy(embedding)
                    .create();
            GenerationScreen screen = shown(session, embedding);
            assertThat(screen.field("Subject")).hasValue("Mathematics");
            screen.type("Subject", "Biology")
                    .type("Name of the exam", "Cells & co")
                    .type("What it should be about", "photosynthesis")
                    .choose("Student level", "Vwo (NL)")
                    .choose("Intended duration", "30 minutes")
                    .choose("Language", "English")
                    .choose("Taxonomy", "RTTI");
            screens.screenshot("generate-exam-form");
            screens.expectAccessible();

            screen.generate("Generate");
            List<String> reviewed = screen.titles();
            screen.press("Remove: " + reviewed.get(1));
            assertThat(screen.titles()).hasSize(7).isEqualTo(without(reviewed, 1));
            screens.screenshot("generate-exam-review");
            screens.expectAccessible();
            screen.press("Finish");
            session.awaitStatus("completed");

            JsonObject exam = exam(session, caller);
            assertThat(exam.members())
                    .containsEntry("subject", "Biology")
                    .containsEntry("name", "Cells & co")
                    .containsEntry("context", "photosynthesis")
                    .containsEntry("studentLevel", "nl_vwo")
                    .containsEntry("intendedDuration", 30)
                    .containsEntry("language", "en")
                    .containsEntry("taxonomyId", "taxonomy_rtti")
                    .containsEntry("sourceMaterialIds", List.of("file_1"));
            assertThat(titles(exam)).isEqualTo(without(reviewed, 1));
            assertThat(screen.heading()).hasText("Your exam is ready");
            screens.screenshot("generate-exam-completed");
            screens.expectAccessible();
        }

        @Test
        void of_the_chosen_types_among_the_allowed_ones_F1(Caller caller, Embedding embedding, Screens screens) {
            EmbedSession session = EmbedSession.of(caller, "generate-exam")
                    .preset("subject", "History")
                    .preset("allowedGenerationQuestionTypes", List.of("essay", "true-false", "sequence"))
                    .create();
            GenerationScreen screen = shown(session, embedding);
            assertThat(screen.find(".types label")).hasText(new String[] {"Essay", "True or false", "Put in order"});

            screen.field("Essay").uncheck();
            screens.screenshot("generate-exam-types");
            screens.expectAccessible();
            screen.generate("Generate").press("Finish");
            session.awaitStatus("completed");

            assertThat(exam(session, caller).objects("questions"))
                    .extracting(question -> question.text("type"))
                    .containsOnly("examplary.default.true-false", "examplary.expansion.sequence");
        }

        @Test
        void of_other_questions_when_those_do_not_please(Caller caller, Embedding embedding) {
            EmbedSession session = EmbedSession.of(caller, "generate-exam")
                    .preset("subject", "Physics")
                    .create();
            GenerationScreen screen = shown(session, embedding);

            List<String> first = screen.generate("Generate").titles();
            List<String> others = screen.generate("Other questions").titles();
            List<String> again =
                    screen.press("Change the wishes").generate("Generate").titles();
            List<String> changed = screen.press("Change the wishes")
                    .type("Subject", "Economics")
                    .generate("Generate")
                    .titles();

            assertThat(others).isNotEqualTo(first);
            assertThat(again).isEqualTo(first);
            assertThat(changed).isNotEqualTo(first);
            screen.press("Finish");
            assertThat(titles(exam(session.awaitStatus("completed"), caller))).isEqualTo(changed);
        }

        @Test
        void once_however_often_the_button_is_pressed(Caller caller, Embedding embedding) {
            EmbedSession session = EmbedSession.of(caller, "generate-exam")
                    .embeddedBy(embedding)
                    .create();
            GenerationScreen screen = shown(session, embedding).generate("Generate");

            screen.button("Finish").dblclick();

            embedding.expectMessages("completed");
            assertThat(session.history().stream().filter("completed"::equals)).hasSize(1);
        }

        @Test
        void unless_every_question_was_removed(Caller caller, Embedding embedding) {
            EmbedSession session = EmbedSession.of(caller, "generate-exam")
                    .preset("intendedDuration", 15)
                    .create();
            GenerationScreen screen = shown(session, embedding).generate("Generate");
            List<String> titles = screen.titles();

            titles.forEach(title -> screen.press("Remove: " + title));
            assertThat(screen.button("Finish")).isDisabled();
            screen.press("Put back: " + titles.get(2)).press("Finish");

            assertThat(titles(exam(session.awaitStatus("completed"), caller))).containsExactly(titles.get(2));
        }
    }

    @Nested
    @DisplayName("tells that there is no exam")
    class TellsOfNone {
        @Test
        void when_the_person_gives_up(Caller caller, Embedding embedding) {
            EmbedSession session = both(caller, embedding);
            shown(session, embedding).press("Cancel");

            expectCancelled(session, embedding);
        }

        @Test
        void when_the_person_gives_up_after_the_review(Caller caller, Embedding embedding) {
            EmbedSession session = both(caller, embedding);
            shown(session, embedding).generate("Generate").press("Cancel");

            expectCancelled(session, embedding);
        }

        @Test
        void when_generation_fails_O1(Caller caller, Embedding embedding, Screens screens) {
            EmbedSession session = EmbedSession.of(caller, "generate-exam")
                    .embeddedBy(embedding)
                    .create();
            GenerationScreen screen = shown(session, embedding);
            screen.fail();

            embedding.expectMessages("cancelled");
            assertThat(session.status()).isEqualTo("cancelled");
            assertThat(screen.heading()).hasText("No exam was made");
            screens.screenshot("generate-exam-cancelled");
            screens.expectAccessible();
        }

        @Test
        void when_generation_fails_and_goes_back_O1(Caller caller, Embedding embedding) {
            EmbedSession session = both(caller, embedding);
            shown(session, embedding).generate("Generate").fail();

            expectCancelled(session, embedding);
        }

        private EmbedSession both(Caller caller, Embedding embedding) {
            return EmbedSession.of(caller, "generate-exam")
                    .embeddedBy(embedding)
                    .returningTo(embedding.returnUrl())
                    .create();
        }

        private void expectCancelled(EmbedSession session, Embedding embedding) {
            assertThat(embedding.expectArrival().query()).isEqualTo(Map.of("status", "cancelled"));
            embedding.expectMessages("cancelled");
            assertThat(embedding.timeline()).containsExactly("message cancelled", "arrival status=cancelled");
            assertThat(session.status()).isEqualTo("cancelled");
            assertThat(session.outputs().members()).isEmpty();
        }
    }

    @Nested
    @DisplayName("keeps its head")
    class Robust {
        @Test
        void when_it_is_loaded_again_in_the_middle(Caller caller, Embedding embedding) {
            EmbedSession session = EmbedSession.of(caller, "generate-exam")
                    .preset("subject", "Chemistry")
                    .create();
            GenerationScreen screen = shown(session, embedding).generate("Generate");
            screen.generate("Other questions");
            screen.press("Remove: " + screen.titles().get(0));
            List<String> left = screen.titles();

            embedding.document().evaluate("() => { location.reload(); }");

            assertThat(screen.find("article")).hasCount(left.size());
            assertThat(screen.titles()).isEqualTo(left);
            screen.press("Finish");
            assertThat(titles(exam(session.awaitStatus("completed"), caller))).isEqualTo(left);
        }

        @Test
        void when_another_tab_begins_and_finishes(
                Caller caller, Embedding embedding, Screens screens, Complaints complaints) {
            complaints.tolerate("409"); // this tab may not know yet that the other has begun
            EmbedSession session = EmbedSession.of(caller, "generate-exam")
                    .embeddedBy(embedding)
                    .create();
            GenerationScreen screen = shown(session, embedding);
            Page other = screens.open(session.embedUrl());
            other.locator("#generate").click();
            assertThat(other.locator("#finish")).isVisible();

            screen.generate("Generate");
            other.locator("#finish").click();

            assertThat(screen.heading()).hasText("Your exam is ready");
            embedding.expectMessages("completed");
        }

        @Test
        void when_texts_look_like_HTML(Caller caller, Embedding embedding, Screens screens) {
            String nasty = "</script><img src=x onerror=\"document.title='pwned'\"><script>alert(1)</script>{{7*7}}";
            EmbedSession session = EmbedSession.of(caller, "generate-exam")
                    .preset("subject", nasty)
                    .preset("name", nasty)
                    .preset("studentLevel", nasty)
                    .preset("language", nasty)
                    .preset("context", nasty)
                    .preset("taxonomyId", nasty)
                    .preset("sourceMaterialIds", List.of(nasty))
                    .preset("allowedGenerationQuestionTypes", List.of(nasty, "essay"))
                    .with("theme", Map.of("primaryColor", nasty))
                    .with("metadata", Map.of("x", nasty))
                    .create();
            GenerationScreen screen = shown(session, embedding);
            assertThat(screen.field("Subject")).hasValue(nasty);
            assertThat(screen.find("ul.tags li")).hasText(nasty);

            screen.generate("Generate");

            assertThat(screen.find(".kicker")).hasText(nasty);
            assertThat(screen.find("img")).hasCount(0);
            screens.screenshot("generate-exam-html-in-texts");
            screen.press("Finish");
            assertThat(exam(session.awaitStatus("completed"), caller).text("name"))
                    .isEqualTo(nasty);
        }

        @Test
        void when_the_session_ends_elsewhere_before_the_finish(
                Caller caller, Embedding embedding, Complaints complaints) {
            EmbedSession session = EmbedSession.of(caller, "generate-exam")
                    .embeddedBy(embedding)
                    .create();
            GenerationScreen screen = shown(session, embedding).generate("Generate");

            complaints.tolerate("409"); // the button may be quicker than the page's next look at the session
            session.act("cancel");

            assertThat(screen.heading()).hasText("No exam was made");
            embedding.expectMessages("cancelled");
        }
    }

    @Test
    void speaks_Dutch_and_fits_a_phone(Caller caller, Embedding embedding, Screens screens) {
        EmbedSession session = EmbedSession.of(caller, "generate-exam")
                .preset("subject", "Wiskunde")
                .with("theme", Map.of("primaryColor", "#facc15", "locale", "nl-NL"))
                .create();
        embedding.show(session.embedUrl());
        GenerationScreen screen = new GenerationScreen(embedding.frame());
        assertThat(screen.heading()).hasText("Een toets genereren");
        assertThat(screen.field("Taal")).hasValue("nl");
        screens.likePhone(embedding.page());

        screen.press("Genereren");

        assertThat(screen.heading()).hasText("Bekijk je toets");
        screens.screenshot("generate-exam-phone");
        screens.expectAccessible();
        assertThat(embedding.document().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void is_light(Caller caller, Screens screens) {
        EmbedSession session = EmbedSession.of(caller, "generate-exam").create();

        screens.weigh(session.embedUrl(), "#generate").expectAtMost(150_000);
    }

    private static GenerationScreen shown(EmbedSession session, Embedding embedding) {
        embedding.show(session.embedUrl());
        GenerationScreen screen = new GenerationScreen(embedding.frame());
        assertThat(screen.heading()).hasText("Generate an exam");
        return screen;
    }

    private static JsonObject exam(EmbedSession session, Caller caller) {
        return caller.get("/exams/" + session.outputs().text("examId"))
                .hasStatus(200)
                .json();
    }

    private static List<String> titles(JsonObject exam) {
        return exam.objects("questions").stream()
                .map(question -> question.text("title").strip())
                .toList();
    }

    private static List<String> without(List<String> titles, int place) {
        return IntStream.range(0, titles.size())
                .filter(each -> each != place)
                .mapToObj(titles::get)
                .toList();
    }
}
