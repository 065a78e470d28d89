package io.examplarymock.client;

import static io.examplarymock.client.SessionAction.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("With a running mock, the client")
class RealMockTest extends RealMock {
    private static final Instant NEW_YEAR = Instant.parse("2030-01-01T00:00:00Z");

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
}
