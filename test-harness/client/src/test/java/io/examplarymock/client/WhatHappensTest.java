package io.examplarymock.client;

import static io.examplarymock.client.SessionAction.answerAt;
import static io.examplarymock.client.SessionAction.cancel;
import static io.examplarymock.client.SessionAction.complete;
import static io.examplarymock.client.SessionAction.fail;
import static io.examplarymock.client.SessionAction.handIn;
import static io.examplarymock.client.SessionAction.open;
import static io.examplarymock.client.SessionAction.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("With a running mock, the client, as to what happens in a workspace,")
class WhatHappensTest extends RealMock {
    @Nested
    @DisplayName("as to sessions,")
    class OfSessions {
        @Test
        void plays_the_student() {
            String exam = id(post("/exams", """
                    {"name": "Capitals", "questions": [{"type": "examplary.default.true-false",
                    "title": "Paris is in France", "settings": {"correctAnswer": true}}]}"""));
            String session = session("take-exam", "\"examId\": \"" + exam + "\"");

            Session handedIn = workspace.sessions().act(session, open(), start(), answerAt(0, "true"), handIn());

            assertThat(handedIn.status()).isEqualTo("completed");
            assertThat(handedIn.begunAt()).isPresent();
            assertThat(handedIn.answers())
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.value()).isEqualTo("true"));
            assertThat(handedIn.embedUrl()).hasHost("127.0.0.1");
            assertThat(workspace.sessions().events(session).events())
                    .extracting(SessionEvent::kind)
                    .startsWith("created", "opened", "begun")
                    .contains("answered", "completed");
        }

        @Test
        void sees_what_the_embedding_page_was_told() {
            String session = session();

            Session done = workspace.sessions().act(session, complete());

            assertThat(done.outputs()).containsKey("examId");
            assertThat(workspace.sessions().events(session).ofKind("message-posted"))
                    .extracting(event -> event.details().get("status"))
                    .containsExactly("completed");
        }

        @Test
        void sees_who_works_and_what_can_be_done() {
            String session = session();

            assertThat(workspace.sessions().get(session).actorName()).contains("My Teacher");
            assertThat(workspace.sessions().get(session).actorEmail()).isPresent();
            assertThat(workspace.sessions().get(session).possibleActions())
                    .containsExactly("open", "start", "complete", "cancel", "fail");
            assertThat(workspace.sessions().act(session, complete()).possibleActions())
                    .isEmpty();
        }

        @Test
        void sees_where_the_browser_is_sent() {
            String session = id(post("/embed-sessions", """
                    {"flow": "generate-exam", "actor": "%s", "returnUrl": "https://app.example.com/?course=7"}
                    """.formatted(id(post("/users", TEACHER)))));

            assertThat(workspace.sessions().get(session).redirectUrl()).isEmpty();
            assertThat(workspace.sessions().act(session, cancel()).redirectUrl())
                    .contains("https://app.example.com/?course=7&status=cancelled");
        }

        @Test
        void lets_a_generation_fail_or_be_given_up() {
            assertThat(workspace.sessions().act(session(), fail()).status()).isEqualTo("cancelled");
            assertThat(workspace.sessions().act(session(), cancel()).status()).isEqualTo("cancelled");
        }

        @Test
        void hears_what_is_impossible() {
            String session = session();
            workspace.sessions().act(session, complete());

            MockException refusal = failure(() -> workspace.sessions().act(session, cancel()));

            assertThat(refusal.status()).hasValue(409);
            assertThat(refusal.detail()).contains("cannot cancel a completed session");
        }

        @Test
        void hears_that_outputs_do_not_belong_to_the_flow() {
            String session = session();

            assertThat(failure(() -> workspace.sessions().act(session, complete(Map.of("examId", 5))))
                            .validation())
                    .extracting(MockException.Validation::location)
                    .containsExactly("/outputs/examId");
        }

        @Test
        void hears_that_there_is_none_of_an_id() {
            assertThat(failure(() -> workspace.sessions().get("embed_session_none"))
                            .status())
                    .hasValue(404);
        }
    }

    @Nested
    @DisplayName("as to the journal,")
    class OfTheJournal {
        @Test
        void reads_what_was_asked_and_answered() {
            post("/users", "{\"mail\": \"teacher@example.com\"}");

            Exchange exchange = workspace.exchanges().all().get(0);

            assertThat(exchange.operation()).contains("createUser");
            assertThat(exchange.request().method()).isEqualTo("POST");
            assertThat(exchange.request().body())
                    .hasValueSatisfying(body -> assertThat(body).contains("mail"));
            assertThat(exchange.request().headers())
                    .extracting(Exchange.Header::value)
                    .noneMatch(value -> value.contains(workspace.apiKey()));
            assertThat(exchange.response().status()).isEqualTo(400);
            assertThat(exchange.violations())
                    .extracting(Exchange.Finding::pointer)
                    .contains("/email");
            assertThat(exchange.responseViolations()).isEmpty();
            assertThat(workspace.exchanges().get(exchange.id()).id()).isEqualTo(exchange.id());
        }

        @Test
        void narrows_and_clears_it() {
            post("/users", TEACHER);
            post("/exams", "{\"name\": \"Capitals\"}");
            Exchanges journal = workspace.exchanges();

            assertThat(journal.ofOperation("createExam")).hasSize(1);
            long first = journal.all().get(0).id();
            assertThat(journal.after(first)).hasSize(1);
            assertThat(journal.evicted()).isZero();

            journal.clear();
            assertThat(journal.all()).isEmpty();
            assertThat(failure(() -> journal.get(first)).status()).hasValue(404);
        }

        @Test
        void finds_requests_without_a_workspace_in_a_journal_of_their_own() {
            Exchanges unattributed = workspace.exchanges().unattributed();
            unattributed.clear();

            call(HttpRequest.newBuilder(URI.create(mock.baseUrl() + "/me")).build());

            assertThat(unattributed.all())
                    .extracting(exchange -> exchange.response().status())
                    .containsExactly(401);
        }
    }

    @Nested
    @DisplayName("as to faults,")
    class OfFaults {
        @Test
        void lets_calls_fail_as_often_as_asked() {
            workspace.faults().arm(NewFault.on("createUser").times(1).answering(503));

            post("/users", TEACHER);
            post("/users", TEACHER);

            assertThat(workspace.exchanges().ofOperation("createUser"))
                    .extracting(exchange -> exchange.response().status())
                    .containsExactly(503, 201);
            assertThat(workspace.faults().list()).isEmpty();
        }

        @Test
        void arms_and_disarms_them() {
            Fault armed = workspace
                    .faults()
                    .arm(NewFault.onAnything()
                            .delayedBy(Duration.ofMillis(5))
                            .breaking(Breakage.CONNECTION_RESET_BY_PEER));
            assertThat(armed.breakage()).contains("CONNECTION_RESET_BY_PEER");
            assertThat(armed.times()).isEmpty();
            assertThat(workspace.faults().list()).containsExactly(armed);

            workspace.faults().disarm();
            assertThat(workspace.faults().list()).isEmpty();
        }

        @Test
        void arms_them_for_pages_and_for_a_while_and_disarms_one() {
            Instant soon = workspace.clock().now().plusSeconds(60);
            Fault first = workspace
                    .faults()
                    .arm(NewFault.on("embedAct").until(soon).answering(429).askingToRetryAfter(Duration.ofSeconds(30)));
            Fault second = workspace.faults().arm(NewFault.on("embedPage").answering(500));

            workspace.faults().disarm(second);

            assertThat(first.raw()).containsEntry("retryAfter", 30);
            assertThat(workspace.faults().list()).containsExactly(first);
            assertThat(failure(() -> workspace.faults().disarm(second)).status())
                    .hasValue(404);
            assertThat(failure(() -> workspace
                                    .faults()
                                    .arm(NewFault.on("embedAct")
                                            .ofSession("embed_session_none")
                                            .answering(500)))
                            .detail())
                    .contains("no session embed_session_none");
        }

        @Test
        void hears_that_nothing_would_go_wrong_or_nothing_meets_it() {
            assertThat(failure(() -> workspace.faults().arm(NewFault.on("getExam")))
                            .status())
                    .hasValue(400);
            assertThat(failure(() -> workspace
                                    .faults()
                                    .arm(NewFault.on("getExma").answering(500)))
                            .detail())
                    .contains("getExma");
        }
    }
}
