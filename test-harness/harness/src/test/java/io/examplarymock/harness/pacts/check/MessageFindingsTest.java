package io.examplarymock.harness.pacts.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In the messages that a consumer expects, pacts check finds")
class MessageFindingsTest {
    @Test
    void what_no_page_posts_in_specification_3() {
        assertThat(Pacts.findingsInGood("messages-3")).isEmpty();
        assertThat(Pacts.findingsInBad("messages-3")).isEqualTo("""
                  an exam was made
                    failure unknown-message at /messages/0/contents/type
                      embedded pages post messages of the type examplary:embed-status-update only, and this one's is "examplary:embed-status-updated" [O8.S: documented]
                  a text
                    failure message-body at /messages/1/contents
                      a message must be an object, but is no JSON [O8.S: documented]""");
    }

    @Test
    void what_no_page_posts_in_specification_4() {
        assertThat(Pacts.findingsInGood("messages-4")).isEmpty();
        assertThat(Pacts.findingsInBad("messages-4")).isEqualTo("""
                  an exam is ready
                    failure message-body at /interactions/0/contents/content/status
                      /status must be one of started, completed, cancelled, but is "done" [O8.S: documented]
                    failure message-field at /interactions/0/contents/content/session
                      /session is not known to be sent with examplary:embed-status-update [O8.S: documented]
                    failure message-field at /interactions/0/contents/content/outputs/examID
                      /outputs/examID is not known to be sent with examplary:embed-status-update; did you mean examId? [O1: documented]
                  an exam was begun
                    warning message-body at /interactions/1/contents/content/status
                      the page of generate-exam is not known to post started, but completed or cancelled [O8.S: assumed]
                  an order was made
                    failure unknown-message at /interactions/2/contents/content/type
                      embedded pages post messages of the type examplary:embed-status-update only, and this one's is missing [O8.S: documented]""");
    }

    @Test
    void queries_that_no_redirect_has() {
        assertThat(Pacts.findingsInGood("redirects")).isEmpty();
        assertThat(Pacts.findingsInBad("redirects")).isEqualTo("""
                  a redirect with an exam
                    failure message-body at /messages/0/contents/status
                      /status must be one of completed, cancelled, but is "done" [O1, O9.S: documented]
                    failure message-body at /messages/0/contents/examId
                      /examId must be a string, but is 7 [F6.S: documented]
                  a redirect of any flow
                    warning message-body at /messages/1/contents/examId
                      /examId must be a string, but is 7 [O4: assumed]
                  a redirect of a flow without an end
                    warning message-body at /messages/2/contents
                      the page of edit-exam is not known to redirect [O9.S: assumed]""");
    }
}
