package io.examplarymock.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What the client sends")
class RequestsTest {
    private static final String KEY = "examp_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String ROOT = "/__admin/examplary";
    private static final String MOVED =
            "{'mode': 'frozen', 'now': '2026-01-08T10:00:00.000Z', 'fired': [{'at': '2026-01-08T09:00:00.000Z', "
                    + "'kind': 'expiry', 'sessionId': 'embed_session_1', 'new': 1}]}";

    private FakeMock fake;
    private MockHandle workspace;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeMock();
        workspace = MockClient.at(fake.baseUrl()).workspace(KEY);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Nested
    @DisplayName("for verifiers of pacts")
    class ForPacts {
        @Test
        void sets_a_state_up() {
            fake.answers(200, "{'apiKey': '" + KEY + "', 'examId': 'exam_1'}");

            assertThat(workspace.mock().pacts().setUp("an exam exists", Map.of("questions", 3)))
                    .containsEntry("examId", "exam_1");
            assertThat(fake.request().line()).isEqualTo("POST " + ROOT + "/provider-states");
            assertThat(fake.request().body())
                    .isEqualTo("{\"state\":\"an exam exists\",\"params\":{\"questions\":3},\"action\":\"setup\"}");
        }

        @Test
        void sets_a_state_up_leniently() {
            fake.answers(200, "{'apiKey': '" + KEY + "', 'warning': 'no such state'}");

            assertThat(workspace.mock().pacts().setUpLeniently("an exam", Map.of()))
                    .containsEntry("warning", "no such state");
            assertThat(fake.request().line()).isEqualTo("POST " + ROOT + "/provider-states?lenient=true");
        }

        @Test
        void tears_a_state_down() {
            workspace.mock().pacts().tearDown(KEY);

            assertThat(fake.request().body()).contains("\"action\":\"teardown\"", "\"apiKey\":\"" + KEY + "\"");
        }

        @Test
        void asks_for_a_message() {
            fake.answers(200, "{'status': 'completed'}");

            Pacts.Message message = workspace
                    .mock()
                    .pacts()
                    .message("a finished session", List.of(new Pacts.State("an embed session", Map.of())));

            assertThat(message).isEqualTo(new Pacts.Message("{\"status\": \"completed\"}", Map.of()));
            assertThat(fake.request().line()).isEqualTo("POST " + ROOT + "/pact-messages");
            assertThat(fake.request().body())
                    .isEqualTo(
                            "{\"description\":\"a finished session\",\"providerStates\":[{\"name\":\"an embed session\",\"params\":{}}]}");
        }
    }

    @Nested
    @DisplayName("to a server")
    class ToServer {
        @Test
        void names_no_workspace_and_carries_no_credentials() {
            fake.answers(200, "{'options': {'port': 8080}}");

            assertThat(workspace.mock().settings()).containsEntry("port", 8080);
            assertThat(fake.request().line()).isEqualTo("GET " + ROOT + "/settings");
            assertThat(fake.request().key()).isNull();
            assertThat(fake.request().authorization()).isNull();
        }

        @Test
        void carries_the_admin_token_if_there_is_one() {
            MockClient.at(fake.baseUrl(), "open-sesame").workspace(KEY).reset();

            assertThat(fake.request().authorization()).isEqualTo("Bearer open-sesame");
            assertThat(fake.request().key()).isEqualTo(KEY);
        }

        @Test
        void starts_after_the_slash_of_the_base_url() {
            MockClient.at(fake.baseUrl().resolve("/")).workspace(KEY).reset();

            assertThat(fake.request().line()).isEqualTo("POST " + ROOT + "/reset");
        }

        @Test
        void describes_a_new_workspace() {
            fake.answers(201, "{'id': 'w_1', 'name': 'Maths', 'apiKey': '" + KEY + "', 'ownerUserId': 'user_1'}");

            MockHandle made = workspace
                    .mock()
                    .workspaces()
                    .create(NewWorkspace.plain().named("Maths").unapproved());

            assertThat(made.apiKey()).isEqualTo(KEY);
            assertThat(fake.request().body()).contains("\"name\":\"Maths\"", "\"approved\":false");
            assertThat(fake.request().contentType()).isEqualTo("application/json");
        }

        @Test
        void keeps_odd_ids_in_their_segment_of_the_path() {
            workspace.mock().workspaces().delete("a/b c?");

            assertThat(fake.request().line()).isEqualTo("DELETE " + ROOT + "/workspaces/a%2Fb%20c%3F");
        }
    }

    @Nested
    @DisplayName("about a clock")
    class AboutTheClock {
        @Test
        void freezes_it_at_an_instant() {
            fake.answers(200, MOVED);

            assertThat(workspace.clock().freeze(Instant.parse("2026-01-08T10:00:00Z")))
                    .extracting(Fired::at, Fired::kind, Fired::sessionId)
                    .containsExactly(tuple(Instant.parse("2026-01-08T09:00:00Z"), "expiry", "embed_session_1"));
            assertThat(fake.request().line()).isEqualTo("PUT " + ROOT + "/clock");
            assertThat(fake.request().body()).contains("\"frozen\"", "\"2026-01-08T10:00:00Z\"");
        }

        @Test
        void moves_it_by_a_duration() {
            fake.answers(200, MOVED);
            workspace.clock().advance(Duration.ofDays(7));

            assertThat(fake.request().line()).isEqualTo("POST " + ROOT + "/clock/advance");
            assertThat(fake.request().body()).isEqualTo("{\"by\":\"PT168H\"}");
        }

        @Test
        void moves_it_to_an_instant() {
            fake.answers(200, MOVED);
            workspace.clock().advanceTo(Instant.parse("2026-01-08T10:00:00Z"));

            assertThat(fake.request().body()).isEqualTo("{\"to\":\"2026-01-08T10:00:00Z\"}");
        }
    }

    @Nested
    @DisplayName("about sessions, the journal and faults")
    class AboutTheRest {
        private static final String SESSION =
                "{'id': 'embed_session_1', 'flow': 'take-exam', 'actor': 'user_1', 'status': 'started', "
                        + "'embedUrl': 'http://localhost/embeds/1', 'createdAt': '2026-01-01T10:00:00.000Z', "
                        + "'expiresAt': '2026-01-08T10:00:00.000Z', 'begunAt': null, 'unheardOf': {}}";

        @Test
        void does_one_action_after_the_other() {
            fake.answers(200, SESSION).answers(200, SESSION.replace("started", "completed"));

            Session session = workspace
                    .sessions()
                    .act(
                            "embed_session_1",
                            SessionAction.answer("q_1", null).judged(true),
                            SessionAction.complete(Map.of()));

            assertThat(session.status()).isEqualTo("completed");
            assertThat(session.begunAt()).isEmpty();
            assertThat(session.raw()).containsKey("unheardOf");
            assertThat(fake.lines())
                    .containsOnly("POST " + ROOT + "/sessions/embed_session_1/actions")
                    .hasSize(2);
        }

        @Test
        void tells_a_null_answer_from_none() {
            fake.answers(200, SESSION);
            workspace.sessions().act("embed_session_1", SessionAction.answerAt(0, null));

            assertThat(fake.request().body()).contains("\"index\":0", "\"value\":null");
        }

        @Test
        void chooses_exchanges_by_query() {
            for (int call = 0; call < 4; call++) {
                fake.answers(200, "{'exchanges': [], 'evicted': 3}");
            }
            Exchanges journal = workspace.exchanges();
            journal.all();
            journal.after(7);
            journal.unattributed().ofOperation("get Exam");
            assertThat(journal.evicted()).isEqualTo(3);

            assertThat(fake.lines())
                    .startsWith(
                            "GET " + ROOT + "/exchanges",
                            "GET " + ROOT + "/exchanges?after=7",
                            "GET " + ROOT + "/exchanges?unattributed=true&operation=get%20Exam");
        }

        @Test
        void arms_a_fault() {
            fake.answers(201, "{'id': 1, 'operation': 'getExam', 'times': 2, 'status': 503, 'delayMs': 300}");

            Fault armed = workspace
                    .faults()
                    .arm(NewFault.on("getExam").times(2).answering(503).delayedBy(Duration.ofMillis(300)));

            assertThat(armed.times()).contains(2);
            assertThat(armed.delay()).isEqualTo(Duration.ofMillis(300));
            assertThat(armed.breakage()).isEmpty();
            assertThat(fake.request().body())
                    .contains("\"operation\":\"getExam\"", "\"times\":2", "\"status\":503", "\"delayMs\":300");
        }

        @Test
        void tells_of_pauses_and_of_members_that_nobody_expects() {
            fake.answers(201, "{'id': 1, 'operation': 'getExam', 'delayMs': 0}");

            workspace
                    .faults()
                    .arm(NewFault.on("getExam")
                            .retryAfter(Duration.ofSeconds(7))
                            .extendedBy(Map.of("addedLater", List.of(1))));

            assertThat(fake.request().body()).contains("\"retryAfter\":7", "\"extend\":{\"addedLater\":[1]}");
        }
    }
}
