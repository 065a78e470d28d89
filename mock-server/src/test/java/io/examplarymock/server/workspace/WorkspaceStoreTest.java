package io.examplarymock.server.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.state.StateDocument;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.Crowd;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.time.WorkspaceClock;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every store does. A test of a store extends this one, or {@link DurableStoreTest}. */
public abstract class WorkspaceStoreTest {
    protected WorkspaceStore store;
    protected Workspace one;
    protected Workspace other;

    /** Returns a store without workspaces. */
    protected abstract WorkspaceStore empty();

    @BeforeEach
    void holds_two_workspaces() {
        store = empty();
        one = Life.born(Caller.freshKey());
        other = Life.born(Caller.freshKey());
        assertThat(store.add(one)).isTrue();
        assertThat(store.add(other)).isTrue();
    }

    @Nested
    @DisplayName("finds")
    class Finds {
        @Test
        void a_workspace_by_its_id_and_each_of_its_keys() {
            String key = Caller.freshKey();
            apply(one, new IssueKey(key, one.ownerUserId()));

            assertThat(store.find(one.id()).map(WorkspaceStoreTest::document)).hasValue(document(state(one)));
            assertThat(store.idOfKey(one.apiKey())).hasValue(one.id());
            assertThat(store.idOfKey(key)).hasValue(one.id());
            assertThat(store.idOfKey(other.apiKey())).hasValue(other.id());
            assertThat(store.idOfKey(Caller.freshKey())).isEmpty();
        }

        @Test
        void a_workspace_by_each_of_its_sessions_also_deleted_ones() {
            String kept = session(one);
            String deleted = session(one);
            apply(one, new DeleteSession(deleted));

            assertThat(store.idOfSession(kept)).hasValue(one.id());
            assertThat(store.idOfSession(deleted)).hasValue(one.id());
            assertThat(store.idOfSession("embed_session_none")).isEmpty();
        }

        @Test
        void all_of_them() {
            assertThat(store.all()).extracting(Workspace::id).containsExactlyInAnyOrder(one.id(), other.id());
            assertThat(store.size()).isEqualTo(2);
        }
    }

    @Nested
    @DisplayName("adds no workspace")
    class AddsNone {
        @Test
        void twice() {
            assertThat(store.add(one)).isFalse();
            assertThat(store.size()).isEqualTo(2);
        }

        @Test
        void with_a_key_that_opens_another() {
            String key = Caller.freshKey();
            apply(one, new IssueKey(key, one.ownerUserId()));
            Workspace third = Life.born(Caller.freshKey());
            Workspace intruder = third.after(new IssueKey(key, third.ownerUserId()), Life.BIRTH)
                    .workspace();

            assertThat(store.add(intruder)).isFalse();
            assertThat(store.find(intruder.id())).isEmpty();
            assertThat(store.idOfKey(intruder.apiKey())).isEmpty();
            assertThat(store.idOfKey(key)).hasValue(one.id());
        }

        @Test
        void with_a_session_that_lives_in_another() {
            String session = session(one);
            Workspace intruder = Life.born(Caller.freshKey());
            intruder = intruder.with(state(one).sessions());

            Workspace refused = intruder;
            assertThatThrownBy(() -> store.add(refused)).isInstanceOf(InUseElsewhere.class);
            assertThat(store.find(intruder.id())).isEmpty();
            assertThat(store.idOfKey(intruder.apiKey())).isEmpty();
            assertThat(store.idOfSession(session)).hasValue(one.id());
        }

        @Test
        void with_one_key_for_two_at_once() {
            String key = Caller.freshKey();
            List<Workspace> rivals = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Workspace rival = Life.born(Caller.freshKey());
                rivals.add(rival.after(new IssueKey(key, rival.ownerUserId()), Life.BIRTH)
                        .workspace());
            }

            List<Boolean> added = Crowd.of(8).each(i -> store.add(rivals.get(i)));

            assertThat(added).containsOnlyOnce(true);
            assertThat(store.size()).isEqualTo(3);
        }
    }

    @Nested
    @DisplayName("changes")
    class Changes {
        @Test
        void nothing_by_a_command_that_throws_although_something_was_due() {
            session(one);
            apply(one, new SetClock(ClockMode.SYSTEM, null));
            String before = document(state(one));

            assertThatThrownBy(() -> store.apply(
                            one.id(), new DeleteSession("embed_session_none"), Life.BIRTH.plus(Duration.ofDays(8))))
                    .isInstanceOf(ApiException.class);

            assertThat(document(state(one))).isEqualTo(before);
        }

        @Test
        void nothing_that_is_not_there() {
            assertThat(store.apply("org_none", new SettleTime(), Life.BIRTH)).isEmpty();
        }

        @Test
        void one_workspace_by_many_at_once_and_loses_nothing() {
            Crowd.of(8).each(i -> {
                for (int j = 0; j < 20; j++) {
                    apply(one, new CreateUser(i + "-" + j + "@example.com", null, WorkspaceRole.TEACHER));
                }
                return null;
            });

            assertThat(state(one).content().users().all()).hasSize(161);
            assertThat(state(one).content().users().all()).extracting(User::id).doesNotHaveDuplicates();
        }

        @Test
        void nothing_at_an_earlier_time_than_before_although_the_machine_s_clock_was_set_back() {
            apply(one, new SetClock(ClockMode.SYSTEM, null));
            Instant later = Life.BIRTH.plusSeconds(10).truncatedTo(ChronoUnit.MILLIS);
            CreateUser first = new CreateUser("first@example.com", null, WorkspaceRole.TEACHER);
            CreateUser second = new CreateUser("second@example.com", null, WorkspaceRole.TEACHER);

            User before = store.apply(one.id(), first, later).orElseThrow().result();
            User after = store.apply(one.id(), second, later.minusSeconds(3))
                    .orElseThrow()
                    .result();
            User elsewhere = apply(other, first);

            assertThat(after.createdAt()).isEqualTo(before.createdAt());
            assertThat(elsewhere.createdAt()).isBefore(before.createdAt());
        }

        @Test
        void just_the_workspace_that_is_meant() {
            String before = document(state(other));

            session(one);

            assertThat(document(state(other))).isEqualTo(before);
        }

        @Test
        void no_key_that_opens_another_workspace() {
            assertThatThrownBy(() -> apply(one, new IssueKey(other.apiKey(), one.ownerUserId())))
                    .isInstanceOf(InUseElsewhere.class);

            assertThat(store.idOfKey(other.apiKey())).hasValue(other.id());
            assertThat(state(one).keys()).containsExactly(one.apiKey());
        }
    }

    @Nested
    @DisplayName("after a reset")
    class AfterAReset {
        @Test
        void knows_the_key_of_the_owner_only_and_no_session() {
            String session = session(one);
            String key = Caller.freshKey();
            apply(one, new IssueKey(key, one.ownerUserId()));

            reset(one);

            assertThat(store.idOfSession(session)).isEmpty();
            assertThat(store.idOfKey(key)).isEmpty();
            assertThat(store.idOfKey(one.apiKey())).hasValue(one.id());
        }

        @Test
        void can_bring_everything_back() {
            String session = session(one);
            Workspace kept = state(one);
            reset(one);

            apply(one, new RestoreWorkspace(kept));

            assertThat(document(state(one))).isEqualTo(document(kept));
            assertThat(store.idOfSession(session)).hasValue(one.id());
        }

        @Test
        void lets_another_workspace_have_what_was_there() {
            String session = session(one);
            Workspace kept = state(one);
            reset(one);

            apply(other, new RestoreWorkspace(kept));

            assertThat(store.idOfSession(session)).hasValue(other.id());
        }
    }

    @Test
    void restores_no_session_that_lives_elsewhere() {
        String session = session(one);
        String before = document(state(other));

        assertThatThrownBy(() -> apply(other, new RestoreWorkspace(state(one)))).isInstanceOf(InUseElsewhere.class);

        assertThat(document(state(other))).isEqualTo(before);
        assertThat(store.idOfSession(session)).hasValue(one.id());
    }

    @Test
    void forgets_all_of_a_workspace_that_is_removed() {
        String session = session(one);

        store.remove(one.id());
        store.remove("org_none");

        assertThat(store.find(one.id())).isEmpty();
        assertThat(store.idOfKey(one.apiKey())).isEmpty();
        assertThat(store.idOfSession(session)).isEmpty();
        assertThat(store.size()).isEqualTo(1);
        assertThat(store.apply(one.id(), new SettleTime(), Life.BIRTH)).isEmpty();
        assertThat(store.add(one)).isTrue();
    }

    /** Makes a session, and a user for it. */
    protected String session(Workspace workspace) {
        apply(workspace, new CreateUser(Caller.freshKey() + "@example.com", null, WorkspaceRole.TEACHER));
        Session created = apply(workspace, Life.session(state(workspace)));
        return created.id();
    }

    protected <R> R apply(Workspace workspace, Command<R> command) {
        return store.apply(workspace.id(), command, Life.BIRTH).orElseThrow().result();
    }

    protected void reset(Workspace workspace) {
        apply(
                workspace,
                new ResetWorkspace(IdSecret.seeded(9, workspace.apiKey()), WorkspaceClock.frozenAt(Life.BIRTH)));
    }

    protected Workspace state(Workspace workspace) {
        return store.find(workspace.id()).orElseThrow();
    }

    protected static String document(Workspace workspace) {
        return Json.text(StateDocument.of(workspace));
    }
}
