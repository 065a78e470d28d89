package io.examplarymock.server.store.postgres;

import io.examplarymock.server.state.Difference;
import io.examplarymock.server.state.Part;
import io.examplarymock.server.state.PartId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The statements, within one transaction. */
final class Rows {
    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    /**
     * The row of a workspace.
     *
     * @param born the transaction that added it
     */
    record Head(long born, long version, long completeSince, Instant changedAt) {}

    Optional<Head> head(String workspaceId) throws SQLException {
        return head(workspaceId, "");
    }

    /** Returns the row, and keeps everybody else from changing the workspace until the transaction ends. */
    Optional<Head> lockedHead(String workspaceId) throws SQLException {
        return head(workspaceId, " FOR UPDATE");
    }

    private Optional<Head> head(String workspaceId, String lock) throws SQLException {
        try (PreparedStatement select = prepare(
                        "SELECT born, version, complete_since, changed_at FROM workspace WHERE id = ?" + lock,
                        workspaceId);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Head(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getTimestamp(4).toInstant()))
                    : Optional.empty();
        }
    }

    /** Returns the number of this transaction, of which no other one ever has the same. */
    long transaction() throws SQLException {
        return Long.parseLong(texts("SELECT txid_current()").get(0));
    }

    /** Returns {@code committed} or {@code aborted}; empty if the database has forgotten it. */
    Optional<String> fate(long transaction) throws SQLException {
        return texts("SELECT txid_status(?)", transaction).stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Returns whether it was added; not if there is one of this id. */
    boolean addHead(String workspaceId) throws SQLException {
        return execute(
                        "INSERT INTO workspace (id, born, version, complete_since, changed_at)"
                                + " VALUES (?, txid_current(), 0, 0, 'epoch') ON CONFLICT DO NOTHING",
                        workspaceId)
                == 1;
    }

    void changeHead(String workspaceId, long version, Instant now) throws SQLException {
        execute(
                "UPDATE workspace SET version = ?, changed_at = ? WHERE id = ?",
                version,
                Timestamp.from(now),
                workspaceId);
    }

    void removeHead(String workspaceId) throws SQLException {
        execute("DELETE FROM workspace WHERE id = ?", workspaceId);
    }

    void beginUse(String workspaceId) throws SQLException {
        execute("UPDATE workspace SET used_at = now() WHERE id = ?", workspaceId);
    }

    /**
     * Notes that a workspace is used, unless somebody did within {@code grain} or it is none that may make room.
     *
     * @return whether that is settled; not while the workspace is being changed, for which this does not wait
     */
    boolean noteUse(String workspaceId, Duration grain) throws SQLException {
        return execute(
                                "UPDATE workspace SET used_at = now() WHERE id = (SELECT id FROM workspace"
                                        + " WHERE id = ? AND used_at < now() - make_interval(secs => ?)"
                                        + " FOR NO KEY UPDATE SKIP LOCKED)",
                                workspaceId,
                                (double) grain.toSeconds())
                        == 1
                || texts(
                                "SELECT id FROM workspace WHERE id = ? AND used_at < now() - make_interval(secs => ?)",
                                workspaceId,
                                (double) grain.toSeconds())
                        .isEmpty();
    }

    /** Removes the workspace whose use was noted longest ago, if that is longer than {@code idle}; returns its id. */
    Optional<String> removeIdlest(Duration idle) throws SQLException {
        return texts(
                        "DELETE FROM workspace WHERE id = (SELECT id FROM workspace"
                                + " WHERE used_at < now() - make_interval(secs => ?) ORDER BY used_at LIMIT 1"
                                + " FOR UPDATE SKIP LOCKED) RETURNING id",
                        (double) idle.toSeconds())
                .stream()
                .findFirst();
    }

    List<String> ids() throws SQLException {
        return texts("SELECT id FROM workspace");
    }

    int count() throws SQLException {
        try (PreparedStatement select = prepare("SELECT count(*) FROM workspace");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Returns all parts, in their order. */
    List<Part> parts(String workspaceId) throws SQLException {
        List<Part> parts = new ArrayList<>();
        try (PreparedStatement select = prepare(
                        "SELECT kind, id, json FROM part WHERE workspace_id = ? AND json IS NOT NULL ORDER BY place",
                        workspaceId);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                parts.add(new Part(new PartId(row.getString(1), row.getString(2)), row.getString(3)));
            }
        }
        return parts;
    }

    /** Returns what has become of the parts since a version. */
    Difference since(String workspaceId, long version) throws SQLException {
        List<Part> added = new ArrayList<>();
        List<Part> replaced = new ArrayList<>();
        List<PartId> gone = new ArrayList<>();
        try (PreparedStatement select = prepare(
                        "SELECT kind, id, json, placed_in FROM part WHERE workspace_id = ? AND version > ? ORDER BY place",
                        workspaceId,
                        version);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                PartId id = new PartId(row.getString(1), row.getString(2));
                String json = row.getString(3);
                if (json == null) {
                    gone.add(id);
                } else {
                    (row.getLong(4) > version ? added : replaced).add(new Part(id, json));
                }
            }
        }
        return new Difference(added, replaced, gone);
    }

    /** Writes what a version has made of the parts. */
    void write(String workspaceId, long version, Difference difference) throws SQLException {
        try (PreparedStatement upsert = prepare("INSERT INTO part (workspace_id, kind, id, placed_in, version, json)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (workspace_id, kind, id) DO UPDATE"
                + " SET place = DEFAULT, placed_in = excluded.placed_in, version = excluded.version,"
                + " json = excluded.json")) {
            for (Part part : difference.added()) {
                set(upsert, workspaceId, part.id().kind(), part.id().id(), version, version, part.json());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
        try (PreparedStatement update =
                prepare("UPDATE part SET version = ?, json = ? WHERE workspace_id = ? AND kind = ? AND id = ?")) {
            for (Part part : difference.replaced()) {
                set(
                        update,
                        version,
                        part.json(),
                        workspaceId,
                        part.id().kind(),
                        part.id().id());
                update.addBatch();
            }
            for (PartId id : difference.gone()) {
                set(update, version, null, workspaceId, id.kind(), id.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Sweeps away the rows of what was gone by a version. */
    void sweep(String workspaceId, long version) throws SQLException {
        execute("DELETE FROM part WHERE workspace_id = ? AND json IS NULL AND version <= ?", workspaceId, version);
        execute("UPDATE workspace SET complete_since = ? WHERE id = ?", version, workspaceId);
    }

    Optional<String> holder(Claim.Table table, String name) throws SQLException {
        return texts("SELECT workspace_id FROM " + table.sql() + " WHERE " + table.column() + " = ?", name).stream()
                .findFirst();
    }

    /** Returns whether the name is this workspace's now; waits for whoever is about to take it. */
    boolean take(Claim.Table table, String name, String workspaceId) throws SQLException {
        int added = execute(
                "INSERT INTO " + table.sql() + " (" + table.column() + ", workspace_id) VALUES (?, ?)"
                        + " ON CONFLICT DO NOTHING",
                name,
                workspaceId);
        return added == 1 || holder(table, name).filter(workspaceId::equals).isPresent();
    }

    void giveUp(Claim.Table table, Collection<String> names, String workspaceId) throws SQLException {
        try (PreparedStatement delete =
                prepare("DELETE FROM " + table.sql() + " WHERE " + table.column() + " = ? AND workspace_id = ?")) {
            for (String name : names) {
                set(delete, name, workspaceId);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private List<String> texts(String sql, Object... values) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement select = prepare(sql, values);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private int execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            set(statement, values);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
