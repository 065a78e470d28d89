package io.examplarymock.server.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every store does beyond {@link WorkspaceStoreTest} that keeps its workspaces when the server ends. */
public abstract class DurableStoreTest extends WorkspaceStoreTest {
    private static final int STEPS = 300;

    /** Ends the store, as the end of a process would, and returns another one on what it has kept. */
    protected abstract WorkspaceStore reopened();

    @Nested
    @DisplayName("opened again")
    class OpenedAgain {
        @Test
        void has_every_workspace_as_it_was_after_a_long_life() {
            Life life = new Life(4);
            for (int step = 0; step < STEPS; step++) {
                Command<?> command = life.live(state(one)).command();
                try {
                    store.apply(one.id(), command, life.systemNow());
                } catch (RuntimeException refused) {
                    // A refusal changes nothing, which the comparison below judges.
                }
            }
            String lived = document(state(one));
            String untouched = document(state(other));

            store = reopened();

            assertThat(document(state(one))).isEqualTo(lived);
            assertThat(document(state(other))).isEqualTo(untouched);
            assertThat(store.size()).isEqualTo(2);
        }

        @Test
        void finds_by_keys_and_by_sessions_also_deleted_ones() {
            String kept = session(one);
            String deleted = session(one);
            apply(one, new DeleteSession(deleted));
            String key = Caller.freshKey();
            apply(one, new IssueKey(key, one.ownerUserId()));

            store = reopened();

            assertThat(store.idOfKey(one.apiKey())).hasValue(one.id());
            assertThat(store.idOfKey(key)).hasValue(one.id());
            assertThat(store.idOfSession(kept)).hasValue(one.id());
            assertThat(store.idOfSession(deleted)).hasValue(one.id());
        }

        @Test
        void has_forgotten_what_was_removed_and_what_was_reset() {
            String session = session(one);
            String gone = session(other);
            reset(one);
            store.remove(other.id());

            store = reopened();

            assertThat(store.all()).extracting(Workspace::id).containsExactly(one.id());
            assertThat(store.idOfKey(other.apiKey())).isEmpty();
            assertThat(store.idOfSession(session)).isEmpty();
            assertThat(store.idOfSession(gone)).isEmpty();
        }

        @Test
        void goes_on_with_the_ids_where_it_was() {
            CreateUser next = new CreateUser("next@example.com", null, WorkspaceRole.TEACHER);
            session(one);
            User expected = state(one).after(next, Life.BIRTH).result();

            store = reopened();

            assertThat(apply(one, next)).isEqualTo(expected);
        }

        @Test
        void refuses_what_it_refused_before() {
            store = reopened();

            assertThat(store.add(one)).isFalse();
        }
    }
}
