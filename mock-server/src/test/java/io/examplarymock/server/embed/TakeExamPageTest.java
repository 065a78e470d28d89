package io.examplarymock.server.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.examplarymock.server.embed.TakenExam.at;
import static io.examplarymock.server.embed.TakenExam.begin;
import static io.examplarymock.server.embed.TakenExam.draft;
import static io.examplarymock.server.embed.TakenExam.exam;
import static io.examplarymock.server.embed.TakenExam.next;
import static io.examplarymock.server.embed.TakenExam.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.Complaints;
import io.examplarymock.server.testing.browser.EmbedSession;
import io.examplarymock.server.testing.browser.Embedding;
import io.examplarymock.server.testing.browser.Message;
import io.examplarymock.server.testing.browser.Screens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@BrowserTest
@DisplayName("The page of take-exam (F6, O6, O13)")
class TakeExamPageTest {
    private static final List<Map<String, Object>> QUESTIONS = List.of(
            Map.of("type", "exam-intro", "title", "Welcome", "description", "Read <b>carefully</b>."),
            Map.of("type", "true-false", "title", "2 + 2 = 4", "settings", Map.of("correctAnswer", "true")),
            Map.of("type", "single-line-text", "title", "What is 3 + 3?"),
            Map.of("type", "essay", "title", "Why?", "settings", Map.of("minWords", 2, "maxWords", 9)));

    @Nested
    @DisplayName("from the beginning to the end")
    class Course {
        @Test
        void tells_each_answer_and_the_hand_in_and_goes_back(Caller caller, Embedding embedding, Screens screens) {
            EmbedSession session = draft(caller, 45, QUESTIONS)
                    .embeddedBy(embedding)
                    .returningTo(embedding.returnUrl("course=7"))
                    .create();
            embedding.show(session.embedUrl());
            assertThat(at(embedding, "h1")).hasText("Midterm");
            assertThat(at(embedding, ".said")).hasText("Read <b>carefully</b>.");
            screens.screenshot("take-exam-intro");

            at(embedding, "#begin").click();
            assertThat(at(embedding, "h1")).hasText("1. 2 + 2 = 4");
            screens.screenshot("take-exam-question");
            assertThat(session.status()).isEqualTo("pending");
            embedding.expectNoMessages();

            at(embedding, "text=False").click();
            embedding.expectMessages("started");
            assertThat(session.status()).isEqualTo("started");
            at(embedding, "text=True").click();
            embedding.expectMessages("started", "started");
            next(embedding);

            at(embedding, "article input").fill("6");
            next(embedding);
            embedding.expectMessages("started", "started", "started");
            at(embedding, "article textarea").fill("Because of counting.");
            assertThat(at(embedding, "article .small >> nth=-1")).hasText("3 words; 2–9 are asked for");
            next(embedding);
            assertThat(at(embedding, "h1")).hasText("Review your answers");
            assertThat(at(embedding, "text=Every question is answered.")).isVisible();
            screens.screenshot("take-exam-review");
            embedding.expectMessages("started", "started", "started", "started");

            at(embedding, "#hand-in").click();
            List<Message> messages = embedding.expectMessages("started", "started", "started", "started", "completed");
            assertThat(embedding.expectArrival().rawQuery()).isEqualTo("course=7&status=completed");
            assertThat(messages)
                    .allSatisfy(
                            message -> assertThat(message.outputs().members()).isEmpty());
            assertThat(embedding.timeline()).endsWith("message completed", "arrival course=7&status=completed");
            assertThat(session.status()).isEqualTo("completed");
            assertThat(session.outputs().members()).isEmpty();
            assertThat(values(session)).containsExactly("false", "true", "6", "Because of counting.");
        }

        @Test
        void warns_of_gaps_and_takes_the_exam_all_the_same(Caller caller, Embedding embedding) {
            EmbedSession session =
                    draft(caller, null, QUESTIONS).embeddedBy(embedding).create();
            begin(embedding, session);
            for (int i = 0; i < 3; i++) {
                next(embedding);
            }
            assertThat(at(embedding, ".notice"))
                    .hasText("3 questions are not answered yet. You can hand in all the same.");

            at(embedding, "#hand-in").click();

            assertThat(at(embedding, "h1")).hasText("Your exam is handed in");
            embedding.expectMessages("completed");
        }

        @Test
        void takes_no_second_hand_in_from_a_double_click(Caller caller, Embedding embedding) {
            EmbedSession session =
                    draft(caller, null, QUESTIONS).embeddedBy(embedding).create();
            begin(embedding, session);
            for (int i = 0; i < 3; i++) {
                next(embedding);
            }

            at(embedding, "#hand-in").dblclick();

            embedding.expectMessages("completed");
            assertThat(session.history()).containsOnlyOnce("completed");
        }

        @Test
        void shows_a_student_who_has_handed_in_that_it_takes_no_more(
                Caller caller, Embedding embedding, Screens screens) {
            String student = caller.user("my-student@example.com");
            String exam = exam(caller, student, null, QUESTIONS);
            EmbedSession.of(caller, "take-exam")
                    .actor(student)
                    .preset("examId", exam)
                    .create()
                    .act("hand-in");
            EmbedSession second = EmbedSession.of(caller, "take-exam")
                    .actor(student)
                    .preset("examId", exam)
                    .embeddedBy(embedding)
                    .create();

            embedding.show(second.embedUrl());

            assertThat(at(embedding, ".notice"))
                    .hasText("You have handed in this exam already. It takes no more answers.");
            assertThat(at(embedding, "button")).hasCount(0);
            screens.screenshot("take-exam-handed-in");
        }
    }

    @Nested
    @DisplayName("while time passes")
    class Time {
        @Test
        void ends_when_the_clock_is_moved_past_the_limit(Caller caller, Embedding embedding, Screens screens) {
            EmbedSession session = draft(caller, 30, QUESTIONS)
                    .embeddedBy(embedding)
                    .returningTo(embedding.returnUrl())
                    .create();
            begin(embedding, session);
            at(embedding, "text=True").click();
            embedding.expectMessages("started");

            session.advance("PT30M");

            embedding.expectMessages("started", "completed");
            assertThat(embedding.expectArrival().status()).isEqualTo("completed");
            assertThat(values(session)).containsExactly("true");
        }

        @Test
        void shows_the_time_left_on_the_workspace_s_clock(Caller caller, Embedding embedding) {
            caller.freeze();
            EmbedSession session =
                    draft(caller, 90, QUESTIONS).embeddedBy(embedding).create();
            begin(embedding, session);
            assertThat(at(embedding, ".timer")).hasText("1:30:00");

            session.advance("PT29M30S");

            assertThat(at(embedding, ".timer")).hasText("1:00:30");
        }

        @Test
        void tells_that_it_has_expired(Caller caller, Embedding embedding, Screens screens) {
            EmbedSession session = draft(caller, null, QUESTIONS)
                    .embeddedBy(embedding)
                    .returningTo(embedding.returnUrl())
                    .create();
            begin(embedding, session);

            session.advance("P7D");

            assertThat(at(embedding, "h1")).hasText("This session has expired");
            screens.screenshot("expired-while-open");
            embedding.expectNoMessages();
            embedding.expectNoArrival();
        }
    }

    @Nested
    @DisplayName("when it is opened again")
    class Again {
        @Test
        void goes_on_where_the_student_was_and_repeats_no_message(Caller caller, Embedding embedding) {
            EmbedSession session =
                    draft(caller, null, QUESTIONS).embeddedBy(embedding).create();
            begin(embedding, session);
            at(embedding, "text=True").click();
            embedding.expectMessages("started");

            embedding.document().evaluate("() => location.reload()");

            assertThat(at(embedding, "h1")).hasText("2. What is 3 + 3?");
            assertThat(at(embedding, ".bar.top")).containsText("1 of 3 answered");
            embedding.expectMessages("started");
            at(embedding, "text=Previous").click();
            assertThat(at(embedding, "label:has-text('True') input")).isChecked();
        }

        @Test
        void keeps_two_tabs_together(Caller caller, Embedding embedding, Screens screens) {
            EmbedSession session =
                    draft(caller, null, QUESTIONS).embeddedBy(embedding).create();
            begin(embedding, session);
            Page second = screens.open(session.embedUrl());

            at(embedding, "text=True").click();
            assertThat(second.locator("label:has-text('True') input")).isChecked();
            second.locator("text=False").click();
            assertThat(at(embedding, "label:has-text('False') input")).isChecked();

            embedding.expectMessages("started", "started");
            assertThat(values(session)).containsExactly("true", "false");
        }
    }

    @Nested
    @DisplayName("when the connection breaks")
    class Connection {
        @Test
        void keeps_the_answer_until_it_is_back(
                Caller caller, Embedding embedding, Screens screens, BrowserContext context, Complaints complaints) {
            EmbedSession session =
                    draft(caller, null, QUESTIONS).embeddedBy(embedding).create();
            begin(embedding, session);
            complaints.expect("ERR_INTERNET_DISCONNECTED");

            context.setOffline(true);
            at(embedding, "text=True").click();
            assertThat(at(embedding, ".notice.bad")).containsText("The connection is gone.");
            screens.screenshot("offline");
            assertThat(session.status()).isEqualTo("pending");
            context.setOffline(false);

            embedding.expectMessages("started");
            assertThat(at(embedding, ".notice.bad")).hasCount(0);
            assertThat(values(session)).containsExactly("true");
        }

        @Test
        void does_not_repeat_an_answer_whose_reply_was_lost(
                Caller caller, Embedding embedding, BrowserContext context, Complaints complaints) {
            EmbedSession session =
                    draft(caller, null, QUESTIONS).embeddedBy(embedding).create();
            begin(embedding, session);
            complaints.expect("ERR_FAILED");
            List<Integer> lost = new ArrayList<>();
            context.route("**/actions*", route -> {
                if (lost.isEmpty()) {
                    lost.add(route.fetch().status());
                    route.abort();
                } else {
                    route.resume();
                }
            });

            at(embedding, "text=True").click();
            embedding.expectMessages("started");
            embedding.page().waitForCondition(() -> session.history().contains("answered") && !lost.isEmpty());
            next(embedding);
            at(embedding, "article input").fill("6");
            at(embedding, "text=Previous").click();

            embedding.expectMessages("started", "started");
            assertThat(lost).containsExactly(200);
            assertThat(values(session)).containsExactly("true", "6");
        }

        @Test
        void waits_and_tries_again_when_a_429_says_so(Caller caller, Embedding embedding, Complaints complaints) {
            EmbedSession session =
                    draft(caller, null, QUESTIONS).embeddedBy(embedding).create();
            begin(embedding, session);
            complaints.expect("429");
            caller.post(
                            "/__admin/examplary/faults",
                            Map.of(
                                    "operation",
                                    "embedAct",
                                    "session",
                                    session.id(),
                                    "times",
                                    1,
                                    "status",
                                    429,
                                    "retryAfter",
                                    2))
                    .hasStatus(201);

            at(embedding, "text=True").click();

            embedding.expectMessages("started");
            assertThat(values(session)).containsExactly("true");
            assertThat(at(embedding, ".notice.bad")).hasCount(0);
        }
    }
}
