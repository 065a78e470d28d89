package io.examplarymock.server.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.examplarymock.server.embed.TakenExam.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.Complaints;
import io.examplarymock.server.testing.browser.EmbedSession;
import io.examplarymock.server.testing.browser.Embedding;
import io.examplarymock.server.testing.browser.Message;
import io.examplarymock.server.testing.browser.Screens;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@BrowserTest
@DisplayName("A page that has something to tell (O8, O9)")
class PageMessagesTest {
    private static final String SAVED = "The rubric is saved";

    @Nested
    @DisplayName("to the page at allowedOrigin")
    class Allowed {
        @Test
        void posts_type_status_and_outputs_and_nothing_else(Caller caller, Embedding embedding) {
            EmbedSession session = rubric(caller).embeddedBy(embedding).create();
            embedding.show(session.embedUrl());

            at(embedding, "#done").click();

            Message message = embedding.expectMessages("completed").get(0);
            assertThat(message.data())
                    .isEqualTo(Map.of(
                            "type",
                            Message.TYPE,
                            "status",
                            "completed",
                            "outputs",
                            session.outputs().members()));
            assertThat(at(embedding, "h1")).hasText(SAVED);
            assertThat(at(embedding, "a")).hasCount(0);
            embedding.expectNoArrival();
        }

        @Test
        void posts_to_the_window_that_opened_it(Caller caller, Embedding embedding) {
            EmbedSession session = rubric(caller)
                    .embeddedBy(embedding)
                    .returningTo(embedding.returnUrl())
                    .create();

            embedding.popUp(session.embedUrl()).locator("#done").click();

            embedding.expectMessages("completed");
            assertThat(embedding.expectArrival().status()).isEqualTo("completed");
            assertThat(embedding.timeline().get(0)).isEqualTo("message completed");
        }

        @Test
        void tells_what_was_done_elsewhere(Caller caller, Embedding embedding) {
            EmbedSession session = EveryFlow.draft(caller, "mark-answer")
                    .embeddedBy(embedding)
                    .returningTo(embedding.returnUrl("course=7"))
                    .create();
            embedding.show(session.embedUrl());
            assertThat(at(embedding, "#cancel")).isVisible();

            session.act("cancel");

            assertThat(embedding.expectMessages("cancelled").get(0).outputs().members())
                    .isEqualTo(session.outputs().members());
            assertThat(embedding.expectArrival().rawQuery()).isEqualTo("course=7&status=cancelled");
            assertThat(embedding.timeline()).containsExactly("message cancelled", "arrival course=7&status=cancelled");
        }

        @Test
        void tells_nothing_that_was_over_when_it_was_loaded(Caller caller, Embedding embedding) {
            EmbedSession session = rubric(caller)
                    .embeddedBy(embedding)
                    .returningTo(embedding.returnUrl())
                    .create()
                    .act("complete");

            embedding.show(session.embedUrl());

            assertThat(at(embedding, "h1")).hasText(SAVED);
            embedding.expectNoMessages();
            embedding.expectNoArrival();
            at(embedding, "text=Go back").click();
            assertThat(embedding.expectArrival().json("rubric"))
                    .isEqualTo(session.outputs().object("rubric"));
        }
    }

    @Nested
    @DisplayName("to a page at another origin")
    class Elsewhere {
        @Test
        void neither_posts_nor_lets_itself_be_framed(Caller caller, Embedding embedding, Complaints complaints) {
            complaints.expect("frame-ancestors").tolerate("does not match the recipient window's origin");
            for (String lookAlike : embedding.lookAlikes()) {
                EmbedSession session = rubric(caller).allowing(lookAlike).create();
                embedding.show(session.embedUrl()).expectRefused();
                embedding.expectNoMessages();

                Page popup = embedding.popUp(session.embedUrl());
                popup.locator("#done").click();
                assertThat(popup.locator("h1")).hasText(SAVED);

                embedding.expectNoMessages();
                assertThat(session.history()).as(lookAlike).contains("message-posted");
                popup.close();
                embedding.page().close();
            }
        }

        @Test
        void posts_nothing_to_a_page_without_an_origin(Caller caller, Embedding embedding, Complaints complaints) {
            complaints.tolerate("does not match the recipient window's origin");
            Embedding nowhere = embedding.withoutOrigin();
            EmbedSession session = rubric(caller).embeddedBy(embedding).create();

            Page popup = nowhere.popUp(session.embedUrl());
            popup.locator("#done").click();

            assertThat(popup.locator("h1")).hasText(SAVED);
            nowhere.expectNoMessages();
        }
    }

    @Nested
    @DisplayName("and no allowedOrigin")
    class NotAsked {
        @Test
        void can_be_framed_anywhere_and_goes_back_without_a_word(Caller caller, Embedding embedding) {
            EmbedSession session = rubric(caller)
                    .returningTo(embedding.returnUrl("course=7&name=a%26b") + "#top")
                    .create();
            embedding.show(session.embedUrl());

            at(embedding, "#done").click();

            var arrival = embedding.expectArrival();
            assertThat(arrival.query()).containsOnlyKeys("course", "name", "status", "rubric");
            assertThat(arrival.query()).containsEntry("course", "7").containsEntry("name", "a&b");
            assertThat(arrival.status()).isEqualTo("completed");
            assertThat(arrival.json("rubric")).isEqualTo(session.outputs().object("rubric"));
            assertThat(arrival.rawQuery()).startsWith("course=7&name=a%26b&").doesNotContain("{", "\"", " ");
            assertThat(embedding.document().url()).endsWith("#top");
            embedding.expectNoMessages();
        }

        @Test
        void says_that_it_is_done_where_there_is_no_way_back_either(
                Caller caller, Embedding embedding, Screens screens) {
            EmbedSession session = rubric(caller).create();
            embedding.show(session.embedUrl());

            at(embedding, "#done").click();

            assertThat(at(embedding, "h1")).hasText(SAVED);
            embedding.expectNoMessages();
            embedding.expectNoArrival();
            assertThat(session.status()).isEqualTo("completed");
        }
    }

    private static EmbedSession.Draft rubric(Caller caller) {
        return EveryFlow.draft(caller, "edit-rubric");
    }
}
