package io.examplarymock.server.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionEvent;
import io.examplarymock.server.session.SessionStatus;
import io.examplarymock.server.state.StateDocument;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.Crowd;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.CreateUser;
import io.examplarymock.server.workspace.Life;
import io.examplarymock.server.workspace.SetClock;
import io.examplarymock.server.workspace.SettleTime;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.WorkspaceStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Replicas on one database")
class ReplicasTest {
    @RegisterExtension
    static final RealPostgres POSTGRES = new RealPostgres();

    private static final int WRITERS = 6;
    private static final int CHANGES = 25;

    private final List<PostgresStore> replicas = new ArrayList<>();
    private final Workspace workspace = Life.born(Caller.freshKey());

    @BeforeEach
    void are_three() {
        String url = POSTGRES.database();
        replicas.addAll(Crowd.of(3).each(i -> Connecting.to(url)));
        assertThat(replicas.get(0).add(workspace)).isTrue();
    }

    @AfterEach
    void end() {
        replicas.forEach(PostgresStore::close);
    }

    @Test
    void lose_no_change_of_each_other_and_give_no_id_twice() {
        List<List<String>> acknowledged = Crowd.of(WRITERS).each(writer -> {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < CHANGES; i++) {
                WorkspaceStore replica = replicas.get((writer + i) % replicas.size());
                ids.add(apply(replica, user(writer + "-" + i)).id());
            }
            return ids;
        });

        List<String> ids = acknowledged.stream().flatMap(List::stream).toList();
        assertThat(ids).hasSize(WRITERS * CHANGES).doesNotHaveDuplicates();
        for (WorkspaceStore replica : replicas) {
            assertThat(state(replica).content().users().all())
                    .extracting(User::id)
                    .containsAll(ids)
                    .hasSize(ids.size() + 1);
        }
    }

    @Test
    void show_at_once_what_another_acknowledged() {
        for (int i = 0; i < 3 * CHANGES; i++) {
            User made = apply(replicas.get(i % 3), user("u" + i));

            assertThat(state(replicas.get((i + 1) % 3)).content().users().find(made.id()))
                    .contains(made);
        }
    }

    @Test
    void come_to_the_same_state_by_what_they_missed_as_by_reading_all() {
        Life life = new Life(11);
        state(replicas.get(1));
        for (int step = 0; step < 200; step++) {
            WorkspaceStore replica = replicas.get(step % 2);
            Command<?> command = life.live(state(replica)).command();
            try {
                replica.apply(workspace.id(), command, life.systemNow());
            } catch (RuntimeException refused) {
                // A refusal changes nothing, which the comparison judges.
            }
            if (step % 20 == 0) {
                assertThat(document(replicas.get(1))).isEqualTo(document(replicas.get(0)));
            }
        }

        assertThat(document(replicas.get(0))).isEqualTo(document(replicas.get(1)));
        assertThat(document(replicas.get(2)))
                .as("a replica that never looked before")
                .isEqualTo(document(replicas.get(0)));
    }

    @Test
    void let_what_is_due_happen_once() {
        apply(replicas.get(0), new SetClock(ClockMode.SYSTEM, null));
        apply(replicas.get(0), user("actor"));
        Session session = apply(replicas.get(0), Life.session(state(replicas.get(0))));
        Instant after = session.terms().expiresAt().plus(Duration.ofHours(1));

        Crowd.of(WRITERS).each(i -> replicas.get(i % 3).apply(workspace.id(), new SettleTime(), after));

        for (WorkspaceStore replica : replicas) {
            Session expired = state(replica).sessions().get(session.id());
            assertThat(expired.status()).isEqualTo(SessionStatus.EXPIRED);
            assertThat(expired.history().events())
                    .extracting(SessionEvent::kind)
                    .containsExactly(SessionEvent.Kind.CREATED, SessionEvent.Kind.EXPIRED);
        }
    }

    @Test
    void do_not_go_back_in_time_where_their_clocks_differ() {
        apply(replicas.get(0), new SetClock(ClockMode.SYSTEM, null));
        Instant ahead = Life.BIRTH.plusSeconds(10);
        User first = replicas.get(0)
                .apply(workspace.id(), user("first"), ahead)
                .orElseThrow()
                .result();

        User second = replicas.get(1)
                .apply(workspace.id(), user("second"), ahead.minusSeconds(3))
                .orElseThrow()
                .result();

        assertThat(second.createdAt()).isAfterOrEqualTo(first.createdAt());
    }

    @Test
    void forget_a_workspace_that_another_removed_also_when_it_came_back() {
        apply(replicas.get(0), user("early"));
        assertThat(users(replicas.get(1))).hasSize(2);

        replicas.get(0).remove(workspace.id());
        assertThat(replicas.get(1).find(workspace.id())).isEmpty();
        assertThat(replicas.get(2).add(workspace)).isTrue();
        apply(replicas.get(2), user("late"));
        apply(replicas.get(2), user("later"));

        for (WorkspaceStore replica : replicas) {
            assertThat(users(replica))
                    .extracting(User::email)
                    .endsWith("late@example.com", "later@example.com")
                    .hasSize(3);
        }
    }

    private static CreateUser user(String name) {
        return new CreateUser(name + "@example.com", null, WorkspaceRole.TEACHER);
    }

    private <R> R apply(WorkspaceStore replica, Command<R> command) {
        return replica.apply(workspace.id(), command, Life.BIRTH).orElseThrow().result();
    }

    private Collection<User> users(WorkspaceStore replica) {
        return state(replica).content().users().all();
    }

    private Workspace state(WorkspaceStore replica) {
        return replica.find(workspace.id()).orElseThrow();
    }

    private String document(WorkspaceStore replica) {
        return Json.text(StateDocument.of(state(replica)));
    }
}
