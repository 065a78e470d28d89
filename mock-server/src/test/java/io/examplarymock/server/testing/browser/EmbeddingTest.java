package io.examplarymock.server.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import io.examplarymock.server.testing.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@BrowserTest
@DisplayName("A parent page")
class EmbeddingTest {
    /** A page that posts, and then goes where it is told. */
    private static final String POSTING = """
            <!doctype html><html lang="en"><title>Posting</title><body><main><h1>Posting</h1>
            <script>
              const target = window.parent === window ? window.opener : window.parent;
              const post = status => target.postMessage(
                  { type: 'examplary:embed-status-update', status, outputs: { examId: 'exam_1' } }, '*');
              %s
            </script></main></body></html>
            """;

    @Nested
    @DisplayName("that shows a session's page in an iframe")
    class Showing {
        @Test
        void is_on_another_origin_than_that_page(Caller caller, Embedding embedding) {
            EmbedSession session = EmbedSession.of(caller, "generate-exam")
                    .embeddedBy(embedding)
                    .returningTo(embedding.returnUrl())
                    .create();

            embedding.show(session.embedUrl());

            assertThat(embedding.status()).isEqualTo(200);
            assertThat(embedding.document().url()).isEqualTo(session.embedUrl());
            assertThat(embedding.origin()).startsWith("http://localhost:");
            assertThat(session.embedUrl()).startsWith("http://127.0.0.1:");
            assertThat(embedding.frame().locator("h1").textContent()).isNotBlank();
            assertThat(session.history()).containsExactly("created", "opened");
            embedding.expectNoMessages();
            embedding.expectNoArrival();
        }
    }

    @Nested
    @DisplayName("that receives messages")
    class Receiving {
        @Test
        void notes_data_origin_and_source(Embedding embedding) {
            String url = posting(embedding, "post('started'); post('completed');");

            List<Message> messages = embedding.show(url).expectMessages("started", "completed");

            assertThat(messages.get(1))
                    .isEqualTo(new Message(
                            Map.of("type", Message.TYPE, "status", "completed", "outputs", Map.of("examId", "exam_1")),
                            url.replace("/posting", ""),
                            true));
            assertThat(messages.get(1).outputs().text("examId")).isEqualTo("exam_1");
        }

        @Test
        void waits_for_what_follows_an_answer_that_is_under_way(Embedding embedding, Page page) {
            embedding.serve("/later", "later");
            String url = posting(
                    embedding,
                    "post('started'); fetch('/later').then(r => r.text()).then(() => fetch('/later'))"
                            + ".then(r => r.text()).then(() => post('completed'));");

            assertThatThrownBy(() -> embedding.show(url).expectMessages("started"))
                    .hasMessageContaining("message 2 is one too many: completed");
        }

        @Test
        void says_which_message_is_missing(Embedding embedding) {
            String url = posting(embedding, "post('started');");

            assertThatThrownBy(() -> embedding
                            .waitingAtMost(Duration.ofMillis(300))
                            .show(url)
                            .expectMessages("started", "completed"))
                    .hasMessage("the messages [started, completed] were expected, and [started] came:\n"
                            + "  message 2 is missing: \"completed\" did not come within 300 ms");
        }

        @Test
        void says_which_message_is_one_too_many(Embedding embedding) {
            String url = posting(embedding, "post('started'); post('started');");

            assertThatThrownBy(() -> embedding.show(url).expectMessages("started"))
                    .hasMessage("the messages [started] were expected, and [started, started] came:\n"
                            + "  message 2 is one too many: started");
        }

        @Test
        void says_which_message_is_wrong(Embedding embedding) {
            String url = posting(embedding, "post('cancelled');");

            assertThatThrownBy(() -> embedding.show(url).expectMessages("completed"))
                    .hasMessage("the messages [completed] were expected, and [cancelled] came:\n"
                            + "  message 1 is \"cancelled\" instead of \"completed\"");
        }

        @Test
        void says_that_a_message_is_no_status_update(Embedding embedding) {
            String url = posting(embedding, "target.postMessage({ status: 'completed' }, '*');");

            assertThatThrownBy(() -> embedding.show(url).expectMessages("completed"))
                    .hasMessageContaining("message 1 is \"{\"status\":\"completed\"}\" instead of \"completed\"");
        }

        @Test
        void says_that_a_message_is_from_somewhere_else(Embedding embedding) {
            String url = posting(embedding, "");
            embedding.show(url);
            embedding.page().evaluate("type => window.postMessage({ type, status: 'completed' }, '*')", Message.TYPE);

            assertThatThrownBy(() -> embedding.expectMessages("completed"))
                    .hasMessageContaining("message 1 has the origin " + embedding.origin() + " instead of http://127")
                    .hasMessageContaining("message 1 is not from the embedded window");
        }

        @Test
        void gets_nothing_that_was_posted_to_an_origin_that_looks_like_its_own(
                Embedding embedding, Complaints complaints) {
            assertThat(embedding.lookAlikes()).doesNotContain(embedding.origin());
            String posts = "for (const origin of ['" + String.join("', '", embedding.lookAlikes())
                    + "']) target.postMessage('to ' + origin, origin);";
            complaints.tolerate("does not match the recipient window's origin");

            embedding.show(posting(embedding, posts + " post('started');")).expectMessages("started");
        }
    }

    @Nested
    @DisplayName("that has no origin")
    class WithoutOrigin {
        @Test
        void receives_only_what_is_posted_to_everybody(Embedding embedding, Complaints complaints) {
            String toParent = "target.postMessage('secret', '" + embedding.origin() + "'); post('started');";
            complaints.tolerate("does not match the recipient window's origin ('null')");

            Embedding nowhere = embedding.withoutOrigin();

            assertThat(nowhere.origin()).isEqualTo("null");
            nowhere.popUp(posting(embedding, toParent));
            nowhere.expectMessages("started");
        }
    }

    @Nested
    @DisplayName("at another name of this machine")
    class Elsewhere {
        @Test
        void has_the_origin_of_that_name(Embedding embedding) {
            Embedding app = embedding.at("app.localhost");

            app.show(posting(
                            embedding,
                            "target.postMessage({ type: '" + Message.TYPE + "', status: 'completed' }, '" + app.origin()
                                    + "');"))
                    .expectMessages("completed");
        }
    }

    @Nested
    @DisplayName("whose iframe is sandboxed")
    class Sandboxed {
        @Test
        void sees_that_its_messages_have_no_origin(Embedding embedding) {
            embedding.showSandboxed(posting(embedding, "post('started');"), "allow-scripts");

            assertThatThrownBy(() -> embedding.expectMessages("started"))
                    .hasMessageContaining("message 1 has the origin null instead of http://127");
        }
    }

    @Nested
    @DisplayName("that the embedded page refuses")
    class Refused {
        @Test
        void shows_nothing(Embedding embedding, Complaints complaints) {
            complaints.expect("frame-ancestors");
            String url = embedding.serve(
                    "/strict", "<!doctype html><html lang=\"en\"><title>Strict</title>", "frame-ancestors 'none'");

            embedding.show(url).expectRefused();

            embedding.expectNoMessages();
            assertThatThrownBy(() -> embedding.show(posting(embedding, "")).expectRefused())
                    .hasMessageContaining("what the iframe shows");
        }
    }

    @Nested
    @DisplayName("that opens a page beside it")
    class PopUp {
        @Test
        void receives_as_the_opener(Embedding embedding) {
            Page popup = embedding.popUp(posting(embedding, "post('completed');"));

            embedding.expectMessages("completed");

            assertThat(popup.title()).isEqualTo("Posting");
            assertThat(embedding.status()).isEqualTo(200);
        }
    }

    @Nested
    @DisplayName("with a return address")
    class Returning {
        @Test
        void notes_the_query_and_what_came_first(Embedding embedding) {
            String back = embedding.returnUrl("course=7") + "&status=completed&rubric=%7B%22title%22%3A%22A%26B%22%7D";
            String url = posting(
                    embedding, "post('completed'); setTimeout(() => { location.href = '" + back + "'; }, 250);");

            embedding.show(url).expectMessages("completed");

            Arrival arrival = embedding.expectArrival();
            assertThat(arrival.query()).containsEntry("course", "7").containsKey("rubric");
            assertThat(arrival.status()).isEqualTo("completed");
            assertThat(arrival.json("rubric").text("title")).isEqualTo("A&B");
            assertThat(embedding.timeline())
                    .containsExactly("message completed", "arrival " + back.substring(back.indexOf('?') + 1));
        }

        @Test
        void notes_it_after_a_redirect(Caller caller, Embedding embedding) {
            EmbedSession session = EmbedSession.of(caller, "generate-exam")
                    .returningTo(embedding.returnUrl())
                    .create();

            Page page = embedding.redirect(session.embedUrl());

            assertThat(page.url()).isEqualTo(session.embedUrl());
            assertThat(embedding.status()).isEqualTo(200);
            embedding.expectNoArrival();
            page.navigate(embedding.returnUrl("status=cancelled"));
            assertThat(embedding.expectArrival().status()).isEqualTo("cancelled");
        }

        @Test
        void says_that_it_was_visited_twice(Embedding embedding, Page page) {
            page.navigate(embedding.returnUrl());
            page.navigate(embedding.returnUrl());
            embedding.show(posting(embedding, ""));

            assertThatThrownBy(embedding::expectArrival).hasMessageContaining("arrivals at");
            assertThatThrownBy(embedding::expectNoArrival).hasMessageContaining("arrivals at");
        }
    }

    private static String posting(Embedding embedding, String script) {
        return embedding.serve("/posting", POSTING.formatted(script));
    }
}
