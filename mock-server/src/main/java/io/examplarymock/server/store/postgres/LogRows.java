package io.examplarymock.server.store.postgres;

import io.examplarymock.server.workspace.SharedLog;
import io.examplarymock.server.workspace.SharedLog.Numbered;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The statements about logs, within one transaction. */
final class LogRows {
    private final Connection connection;

    LogRows(Connection connection) {
        this.connection = connection;
    }

    /** The row of a log. */
    record Head(String owner, long last, long bytes, Instant clearedAt) {}

    /** Begins the log of a workspace. */
    void open(String workspaceId) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO log (owner, workspace_id) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, workspaceId);
            insert.setString(2, workspaceId);
            insert.executeUpdate();
        }
    }

    /** Returns the logs of these owners, as far as there are any, and keeps others from changing them. */
    List<Head> locked(Collection<String> owners) throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT owner, last, bytes, cleared_at FROM log WHERE owner = ANY (?)"
                        + " ORDER BY owner FOR UPDATE")) {
            select.setArray(1, connection.createArrayOf("text", owners.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    heads.add(new Head(
                            row.getString(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getTimestamp(4).toInstant()));
                }
            }
        }
        return heads;
    }

    Instant now() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT clock_timestamp()");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    /** Adds to a log that is locked, and takes away what is more than it may hold, but never the newest. */
    void add(Head head, List<String> texts, int most, long mostBytes) throws SQLException {
        if (texts.isEmpty()) {
            return;
        }
        long last = head.last();
        long bytes = 0;
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO log_line (owner, number, bytes, text) VALUES (?, ?, ?, ?)")) {
            for (String text : texts) {
                insert.setString(1, head.owner());
                insert.setLong(2, ++last);
                insert.setInt(3, text.length());
                insert.setString(4, text);
                insert.addBatch();
                bytes += text.length();
            }
            insert.executeBatch();
        } catch (BatchUpdateException quotingAllOfIt) {
            SQLException reason = quotingAllOfIt.getNextException();
            throw reason == null ? quotingAllOfIt : reason;
        }
        long gone = last - most;
        if (head.bytes() + bytes > mostBytes) {
            gone = Math.max(gone, tooMuch(head.owner(), mostBytes, last));
        }
        try (PreparedStatement update = connection.prepareStatement(
                "WITH gone AS (DELETE FROM log_line WHERE owner = ? AND number <= ? RETURNING log_line.bytes)"
                        + " UPDATE log SET last = ?, bytes = log.bytes + ?"
                        + " - (SELECT coalesce(sum(gone.bytes), 0) FROM gone),"
                        + " evicted = evicted + (SELECT count(*) FROM gone) WHERE owner = ?")) {
            update.setString(1, head.owner());
            update.setLong(2, gone);
            update.setLong(3, last);
            update.setLong(4, bytes);
            update.setString(5, head.owner());
            update.executeUpdate();
        }
    }

    /** Returns the number up to which lines are too much for so many bytes. */
    private long tooMuch(String owner, long mostBytes, long last) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT coalesce(max(number), 0) FROM (SELECT number,"
                        + " sum(bytes) OVER (ORDER BY number DESC) AS held FROM log_line WHERE owner = ?) AS line"
                        + " WHERE held > ? AND number < ?")) {
            select.setString(1, owner);
            select.setLong(2, mostBytes);
            select.setLong(3, last);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    SharedLog.Page after(String owner, long number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT last, evicted FROM log WHERE owner = ?")) {
            select.setString(1, owner);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new SharedLog.Page(lines(owner, ">", number), row.getLong(1), row.getLong(2))
                        : new SharedLog.Page(List.of(), 0, 0);
            }
        }
    }

    Optional<Numbered> find(String owner, long number) throws SQLException {
        return lines(owner, "=", number).stream().findFirst();
    }

    private List<Numbered> lines(String owner, String than, long number) throws SQLException {
        List<Numbered> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT number, text FROM log_line WHERE owner = ? AND number " + than + " ? ORDER BY number")) {
            select.setString(1, owner);
            select.setLong(2, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(new Numbered(row.getLong(1), row.getString(2)));
                }
            }
        }
        return lines;
    }

    void clear(String owner) throws SQLException {
        // Locks the head, too.
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE log SET bytes = 0, evicted = 0, cleared_at = clock_timestamp() WHERE owner = ?")) {
            update.setString(1, owner);
            update.executeUpdate();
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM log_line WHERE owner = ?")) {
            delete.setString(1, owner);
            delete.executeUpdate();
        }
    }
}
