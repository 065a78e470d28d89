package io.examplarymock.server.store.postgres;

import io.examplarymock.server.state.Difference;
import io.examplarymock.server.state.PartId;
import io.examplarymock.server.workspace.InUseElsewhere;
import io.examplarymock.server.workspace.Workspace;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Sees to it that a key opens one workspace only, and that an embed session lives in one only, by tables in which each
 * has one row. Names are taken in their order, so that two transactions that want the same do not wait for each other.
 */
final class Claim {
    private static final String SESSIONS = "sessions";
    private static final String DELETED_SESSIONS = "deletedSessions";

    private final Rows rows;
    private final String workspaceId;

    Claim(Rows rows, String workspaceId) {
        this.rows = rows;
        this.workspaceId = workspaceId;
    }

    /** Where names are. */
    enum Table {
        KEY("api_key", "key"),
        SESSION("embed_session", "id");

        private final String sql;
        private final String column;

        Table(String sql, String column) {
            this.sql = sql;
            this.column = column;
        }

        String sql() {
            return sql;
        }

        String column() {
            return column;
        }
    }

    /**
     * Claims all of a workspace that is new.
     *
     * @return whether that was possible; not if one of its keys opens another
     * @throws InUseElsewhere if another workspace has one of its sessions
     */
    boolean allOf(Workspace workspace, Difference difference) throws SQLException {
        if (takeAll(Table.KEY, new TreeSet<>(workspace.keys())).isPresent()) {
            return false;
        }
        takeSessions(sessions(difference.added().stream().map(part -> part.id())));
        return true;
    }

    /**
     * Claims what a change brings in, and gives up what it drops.
     *
     * @throws InUseElsewhere if another workspace has it
     */
    void change(Workspace before, Workspace after, Difference difference) throws SQLException {
        if (before.content().users() != after.content().users()) {
            SortedSet<String> added = new TreeSet<>(after.keys());
            added.removeAll(before.keys());
            Optional<String> taken = takeAll(Table.KEY, added);
            if (taken.isPresent()) {
                throw InUseElsewhere.key(
                        taken.get(), rows.holder(Table.KEY, taken.get()).orElse("that is being removed"));
            }
            SortedSet<String> dropped = new TreeSet<>(before.keys());
            dropped.removeAll(after.keys());
            rows.giveUp(Table.KEY, dropped, workspaceId);
        }
        SortedSet<String> added = sessions(difference.added().stream().map(part -> part.id()));
        SortedSet<String> gone = sessions(difference.gone().stream());
        // A session that is deleted goes from one kind to another.
        SortedSet<String> dropped = new TreeSet<>(gone);
        dropped.removeAll(added);
        added.removeAll(gone);
        takeSessions(added);
        rows.giveUp(Table.SESSION, dropped, workspaceId);
    }

    private void takeSessions(Collection<String> ids) throws SQLException {
        Optional<String> taken = takeAll(Table.SESSION, ids);
        if (taken.isPresent()) {
            throw InUseElsewhere.session(
                    taken.get(), rows.holder(Table.SESSION, taken.get()).orElse("that is being removed"));
        }
    }

    private Optional<String> takeAll(Table table, Collection<String> names) throws SQLException {
        for (String name : names) {
            if (!rows.take(table, name, workspaceId)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static SortedSet<String> sessions(Stream<PartId> ids) {
        SortedSet<String> sessions = new TreeSet<>();
        ids.filter(id -> id.kind().equals(SESSIONS) || id.kind().equals(DELETED_SESSIONS))
                .forEach(id -> sessions.add(id.id()));
        return sessions;
    }
}
