package io.examplarymock.server.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.Crowd;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.time.SystemClock;
import io.examplarymock.server.workspace.Life;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.WorkspacePolicy;
import io.examplarymock.server.workspace.Workspaces;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Replicas whose database is full of workspaces")
class SharedOpeningsTest {
    @RegisterExtension
    static final RealPostgres POSTGRES = new RealPostgres();

    private static final int MOST = 4;

    private final String url = POSTGRES.database();
    private final List<PostgresStore> stores = List.of(Connecting.to(url), Connecting.to(url));
    private final Workspaces one = workspaces(stores.get(0));
    private final Workspaces two = workspaces(stores.get(1));
    private final Workspace made = Life.born(Caller.freshKey());
    private final List<String> keys = new ArrayList<>();

    @BeforeEach
    void are_full() {
        assertThat(one.adopt(made)).isTrue();
        for (int i = 1; i < MOST; i++) {
            keys.add(Caller.freshKey());
            (i == 1 ? one : two).open(keys.get(i - 1));
        }
    }

    @AfterEach
    void end() {
        stores.forEach(PostgresStore::close);
    }

    @Test
    void refuse_a_new_key_while_all_are_in_use() {
        idle(keys.get(0), "1 hour");

        assertThatThrownBy(() -> two.open(Caller.freshKey())).isInstanceOfSatisfying(ApiException.class, refusal -> {
            assertThat(refusal.error()).isEqualTo(ApiError.TOO_MANY_WORKSPACES);
            assertThat(refusal.reason()).contains("none that a key's first use opened has been idle");
        });
    }

    @Test
    void let_the_least_recently_used_make_room_whoever_opened_it() {
        idle(keys.get(0), "3 hours");
        idle(keys.get(1), "2 hours");
        List<String> emptied = new ArrayList<>();
        two.whenEmptied(emptied::add);
        String gone = one.find(keys.get(0)).orElseThrow().id();

        two.open(Caller.freshKey());

        assertThat(emptied).containsExactly(gone);
        assertThat(one.find(keys.get(0))).isEmpty();
        assertThat(one.find(keys.get(1))).isPresent();
        assertThat(one.count()).isEqualTo(MOST);
    }

    @Test
    void keep_what_is_in_use_at_another_and_what_was_made_by_hand() {
        keys.forEach(key -> idle(key, "2 hours"));
        stores.get(0).close();
        try (PostgresStore restarted = Connecting.to(url)) {
            workspaces(restarted).open(keys.get(0));

            for (int i = 0; i < MOST; i++) {
                try {
                    two.open(Caller.freshKey());
                } catch (ApiException full) {
                    assertThat(i).isEqualTo(2);
                    break;
                }
            }
        }

        assertThat(two.find(keys.get(0))).isPresent();
        assertThat(two.find(made.apiKey())).isPresent();
        assertThat(two.find(keys.get(1))).isEmpty();
        assertThat(two.find(keys.get(2))).isEmpty();
    }

    @Test
    void keep_what_is_being_changed() throws SQLException {
        idle(keys.get(0), "3 hours");
        idle(keys.get(1), "2 hours");
        try (Connection changing = DriverManager.getConnection(url);
                Statement statement = changing.createStatement()) {
            changing.setAutoCommit(false);
            statement.execute("SELECT * FROM workspace WHERE id = '"
                    + one.find(keys.get(0)).orElseThrow().id() + "' FOR UPDATE");

            two.open(Caller.freshKey());
        }

        assertThat(one.find(keys.get(0))).isPresent();
        assertThat(one.find(keys.get(1))).isEmpty();
    }

    @Test
    void make_no_more_room_than_is_needed_when_many_keys_come_at_once() {
        keys.forEach(key -> idle(key, "2 hours"));

        List<Boolean> opened = Crowd.of(6).each(i -> {
            try {
                (i % 2 == 0 ? one : two).open(Caller.freshKey());
                return true;
            } catch (ApiException full) {
                return false;
            }
        });

        long newOnes = opened.stream().filter(it -> it).count();
        long idle = keys.stream().filter(key -> one.find(key).isPresent()).count();
        // Both may have seen the same last room.
        assertThat(one.count()).isBetween(MOST, MOST + 1).isEqualTo((int) (1 + newOnes + idle));
    }

    @Test
    void come_back_to_their_bound_when_two_took_the_last_room() {
        for (int i = 0; i < 2; i++) {
            String key = Caller.freshKey();
            workspaces(stores.get(0), 2 * MOST).open(key);
            keys.add(key);
        }
        keys.forEach(key -> idle(key, "2 hours"));

        one.open(Caller.freshKey());
        two.open(Caller.freshKey());

        assertThat(one.count()).isEqualTo(MOST);
    }

    @Test
    void note_a_use_once_a_minute() {
        Workspace used = one.open(keys.get(0));
        idle(keys.get(0), "2 minutes");
        String before = usedAt(used);

        one.open(keys.get(0));
        assertThat(usedAt(used)).as("noted when it was opened").isEqualTo(before);
        two.open(keys.get(0));
        String noted = usedAt(used);
        two.open(keys.get(0));

        assertThat(noted).isGreaterThan(before);
        assertThat(usedAt(used)).isEqualTo(noted);
    }

    private void idle(String key, String interval) {
        POSTGRES.executeAt(
                url,
                "UPDATE workspace SET used_at = now() - interval '" + interval
                        + "' WHERE id = (SELECT workspace_id FROM api_key WHERE key = '" + key + "')");
    }

    private String usedAt(Workspace workspace) {
        return POSTGRES.textAt(
                url, "SELECT extract(epoch FROM used_at) FROM workspace WHERE id = '" + workspace.id() + "'");
    }

    private static Workspaces workspaces(PostgresStore store) {
        return workspaces(store, MOST);
    }

    private static Workspaces workspaces(PostgresStore store, int most) {
        return new Workspaces(
                store, new WorkspacePolicy(true, most, ClockMode.SYSTEM, null, null, null), SystemClock.REAL);
    }
}
