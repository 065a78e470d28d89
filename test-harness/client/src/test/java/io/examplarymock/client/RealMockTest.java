package io.examplarymock.client;

import static io.examplarymock.client.SessionAction.answerAt;
import static io.examplarymock.client.SessionAction.cancel;
import static io.examplarymock.client.SessionAction.complete;
import static io.examplarymock.client.SessionAction.fail;
import static io.examplarymock.client.SessionAction.handIn;
import static io.examplarymock.client.SessionAction.open;
import static io.examplarymock.client.SessionAction.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("With a running mock, the client")
class RealMockTest {
    private static final Instant NEW_YEAR = Instant.parse("2030-01-01T00:00:00Z");
    private static final String TEACHER = "{\"email\": \"teacher@example.com\", \"name\": \"My Teacher\"}";

    private static MockServer server;
    private static MockClient mock;

    private MockHandle workspace;

    @BeforeAll
    static void startServer() {
        server = MockServer.start(MockOptions.forTests());
        mock = MockClient.at(server.baseUrl());
        mock.waitUntilReady(Duration.ofSeconds(20));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void openWorkspace() {
        workspace = mock.workspaces().create();
    }

    @Test
    void sets_states_up_that_hold_together_and_tears_them_down() {
        Map<String, Object> user = mock.pacts().setUp("a user exists", Map.of("email", "one@example.com"));
        Map<String, Object> exam = mock.pacts().setUp("an exam exists", Map.of("apiKey", user.get("apiKey")));

        assertThat(exam).containsEntry("actorId", user.get("actorId")).containsKey("examId");
        assertThat(mock.pacts().setUpLeniently("no such state", Map.of())).containsKey("warning");

        mock.pacts().tearDown((String) user.get("apiKey"));
        assertThat(mock.workspaces().list()).extracting(Workspace::id).doesNotContain((String) user.get("workspaceId"));
    }

    @Test
    void plays_scripts() {
        String script = """
                {"script": 1, "name": "A rubric", "given": {"session": {"flow": "edit-rubric"}},
                 "steps": [{"do": "open", "with": {}}, {"do": "complete", "with": {}, "after": "PT5M"}],
                 "expect": {"status": "cancelled"}}
                """;
        ScriptRun run = mock.scripts().play(script);

        assertThat(run.passed()).isFalse();
        assertThat(run.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.step()).isEmpty();
            assertThat(failure.what()).isEqualTo("status");
            assertThat(failure.seen()).isEqualTo("completed");
        });
        assertThat(mock.scripts().get(run.id())).isEqualTo(run);
        assertThat(mock.scripts().transcript(run.id()).toList())
                .hasSizeGreaterThan(4)
                .doesNotHaveDuplicates()
                .last()
                .asString()
                .startsWith("{\"passed\":false");

        String key = mock.scripts().playAndKeep(script).apiKey().orElseThrow();
        assertThat(mock.workspaces().list()).extracting(Workspace::apiKey).contains(key);
    }

    @Test
    void plays_scripts_step_by_step() {
        String script = """
                {"script": 1, "name": "A rubric, step by step", "given": {"session": {"flow": "edit-rubric"}},
                 "steps": [{"do": "open", "with": {}}, {"do": "complete", "with": {}, "after": "PT5M"}],
                 "expect": {"status": "completed"}}
                """;
        ScriptPlay play = mock.scripts().begin(script);
        Instant start = play.begun().now();

        assertThat(play.begun().next()).contains(start);
        assertThat(play.goOn(start.plusSeconds(60)).now()).isEqualTo(start.plusSeconds(60));
        assertThat(play.workspace().sessions().list()).hasSize(1);
        assertThat(play.workspace().clock().now()).isEqualTo(start.plusSeconds(60));

        ScriptProgress ended = play.goOn();
        assertThat(ended.isFinished()).isTrue();
        assertThat(ended.outcome().orElseThrow().passed()).isTrue();
        assertThat(mock.scripts().get(play.id())).isEqualTo(ended.outcome().orElseThrow());
    }

    @Test
    void does_what_a_script_hands_out() {
        ScriptPlay play = mock.scripts().beginWithPages("""
                {"script": 1, "name": "A rubric, handed out", "given": {"session": {"flow": "edit-rubric"}},
                 "steps": [{"do": "open", "with": {}}, {"do": "cancel", "with": {}, "refused": "cannot"}]}
                """);

        ScriptProgress.HandedOut create = play.goOn().handedOut().orElseThrow();
        assertThat(create.word()).isEqualTo("create");
        assertThat(create.sessionId()).isEmpty();
        assertThat(failure(() -> play.goOn()).status()).hasValue(409);
        assertThat(failure(() -> play.created("embed_session_none")).status()).hasValue(409);

        assertThat(play.refused("no").handedOut().orElseThrow().word()).isEqualTo("create");
        ScriptRun run = play.refused("no, I cannot").outcome().orElseThrow();
        assertThat(run.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.seen()).isEqualTo("no"));
    }

    @Nested
    @DisplayName("as to workspaces,")
    class OfWorkspaces {
        @Test
        void makes_finds_and_deletes_them() {
            MockHandle made = mock.workspaces()
                    .create(NewWorkspace.plain()
                            .named("Geography")
                            .unapproved()
                            .ownedBy("teacher@example.com", "My Teacher"));

            Workspace found = made.workspace();
            assertThat(found.name()).isEqualTo("Geography");
            assertThat(found.approved()).isFalse();
            assertThat(made.ownerUserId()).startsWith("user_");

            mock.workspaces().delete(found.id());
            assertThat(mock.workspaces().list()).extracting(Workspace::id).doesNotContain(found.id());
            assertThat(failure(() -> mock.workspaces().delete(found.id())).status())
                    .hasValue(404);
        }

        @Test
        void opens_that_of_a_fresh_key() {
            MockHandle fresh = mock.workspace("examp_FreshKeyFreshKeyFreshKeyFreshKey");

            assertThat(fresh.ownerUserId()).startsWith("user_");
            assertThat(fresh.sessions().list()).isEmpty();
        }

        @Test
        void knows_the_demo_workspace() {
            assertThat(mock.demo().apiKey()).isEqualTo(server.demoKey());
            assertThat(mock.demo().ownerUserId()).isEqualTo("user_demo_owner");
        }

        @Test
        void hears_that_a_key_is_malformed() {
            assertThat(failure(() -> mock.workspace("nonsense").clock().now()).status())
                    .hasValue(401);
        }

        @Test
        void empties_and_restores_them() {
            String session = session();
            String state = workspace.state();

            workspace.reset();
            assertThat(workspace.sessions().list()).isEmpty();

            workspace.restore(state);
            assertThat(workspace.sessions().get(session).status()).isEqualTo("pending");
        }

        @Test
        void hears_that_a_session_lives_in_one_of_them_only() {
            String session = session();
            MockHandle other = mock.workspaces().create();

            MockException refusal = failure(() -> other.restore(workspace.state()));

            assertThat(refusal.status()).hasValue(409);
            assertThat(refusal.detail()).contains(session);
        }

        @Test
        void hears_what_is_wrong_with_a_state() {
            assertThat(failure(() -> workspace.restore("{}")).status()).hasValue(400);
        }
    }

    @Nested
    @DisplayName("as to time,")
    class OfTime {
        @Test
        void freezes_and_frees_a_clock() {
            assertThat(workspace.clock().mode()).isEqualTo(MockClock.Mode.SYSTEM);

            workspace.clock().freeze(NEW_YEAR);
            assertThat(workspace.clock().now()).isEqualTo(NEW_YEAR);
            assertThat(workspace.clock().mode()).isEqualTo(MockClock.Mode.FROZEN);

            workspace.clock().run();
            assertThat(workspace.clock().now()).isAfterOrEqualTo(NEW_YEAR);
            workspace.clock().freeze();
            assertThat(workspace.clock().now()).isEqualTo(workspace.clock().now());
        }

        @Test
        void hears_what_fired_while_it_moved_a_clock() {
            workspace.clock().set(MockClock.Mode.FROZEN, NEW_YEAR);
            String session = session();

            assertThat(workspace.clock().advance(Duration.ofDays(6))).isEmpty();
            assertThat(workspace.clock().advanceTo(NEW_YEAR.plus(Duration.ofDays(8))))
                    .extracting(Fired::kind, Fired::sessionId, Fired::at)
                    .containsExactly(tuple("expiry", session, NEW_YEAR.plus(Duration.ofDays(7))));
            assertThat(workspace.sessions().get(session).status()).isEqualTo("expired");
        }

        @Test
        void hears_that_time_only_moves_forward() {
            workspace.clock().freeze(NEW_YEAR);

            assertThat(failure(() -> workspace.clock().advanceTo(NEW_YEAR.minusSeconds(1)))
                            .status())
                    .hasValue(409);
        }
    }

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

    @Nested
    @DisplayName("as to the server,")
    class OfTheServer {
        @Test
        void reads_settings_and_facts() {
            assertThat(mock.settings()).containsEntry("self-check", "on");
            assertThat(mock.fidelity())
                    .filteredOn(fact -> fact.id().equals("C4"))
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.errors()).contains("ACTOR_IS_OWNER"));
            assertThat(mock.fidelity())
                    .filteredOn(fact -> fact.operations().contains("createEmbedSession"))
                    .extracting(Fact::id)
                    .contains("E8");
        }

        @Test
        void reads_schemas() {
            List<String> names = mock.schemas().names();

            assertThat(names).contains("embed-session/create");
            assertThat(mock.schemas().document("embed-session/create")).contains("\"$id\"");
            assertThat(mock.schemas().zip()).startsWith((byte) 'P', (byte) 'K');
            assertThat(failure(() -> mock.schemas().document("embed-session/crate"))
                            .status())
                    .hasValue(404);
        }
    }

    @Nested
    @DisplayName("when the server asks for a token,")
    class Guarded {
        @Test
        void needs_it() {
            try (MockServer guarded = MockServer.start(
                    MockOptions.forTests().toBuilder().adminToken("open-sesame").build())) {
                assertThat(failure(() -> MockClient.at(guarded.baseUrl()).settings())
                                .status())
                        .hasValue(401);
                assertThat(MockClient.at(guarded.baseUrl(), "open-sesame").settings())
                        .containsEntry("admin-token", "****");
            }
        }
    }

    /** Opens a session in which a teacher generates an exam. */
    private String session() {
        return session("generate-exam", "");
    }

    private String session(String flow, String presets) {
        String actor = id(post("/users", TEACHER.replace("teacher@", "t" + System.nanoTime() + "@")));
        return id(post("/embed-sessions", """
                        {"flow": "%s", "actor": "%s", "presets": {%s}, "allowedOrigin": "http://localhost:3000"}""".formatted(flow, actor, presets)));
    }

    private String post(String path, String body) {
        return call(HttpRequest.newBuilder(URI.create(workspace.baseUrl() + path))
                .header("Authorization", "Bearer " + workspace.apiKey())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String call(HttpRequest request) {
        return HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofString())
                .join()
                .body();
    }

    private static String id(String answer) {
        return Json.object(answer).text("id");
    }

    private static MockException failure(ThrowingCallable call) {
        return catchThrowableOfType(MockException.class, call);
    }
}
