package io.examplarymock.server.store.postgres;

import io.examplarymock.server.workspace.SharedNotes.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The statements about notes, within one transaction. */
final class NoteRows {
    private final Connection connection;

    NoteRows(Connection connection) {
        this.connection = connection;
    }

    Optional<String> find(Kind kind, String name) throws SQLException {
        return text("SELECT text FROM note WHERE kind = ? AND name = ? AND expires_at > now()", kind, name);
    }

    /** Returns what the note says, and keeps everybody else from changing it until the transaction ends. */
    Optional<String> locked(Kind kind, String name) throws SQLException {
        // There has to be a row to lock.
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO note (kind, name, expires_at) VALUES (?, ?, now()) ON CONFLICT DO NOTHING")) {
            insert.setString(1, kind.name());
            insert.setString(2, name);
            insert.executeUpdate();
        }
        return text(
                "SELECT CASE WHEN expires_at > now() THEN text END FROM note WHERE kind = ? AND name = ? FOR UPDATE",
                kind,
                name);
    }

    void write(Kind kind, String name, Optional<String> text, Duration kept) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("INSERT INTO note (kind, name, text, expires_at)"
                + " VALUES (?, ?, ?, now() + make_interval(secs => ?)) ON CONFLICT (kind, name) DO UPDATE"
                + " SET text = excluded.text, expires_at = excluded.expires_at")) {
            upsert.setString(1, kind.name());
            upsert.setString(2, name);
            upsert.setString(3, text.orElse(null));
            upsert.setDouble(4, kept.toMillis() / 1000.0);
            upsert.executeUpdate();
        }
    }

    /** Deletes the notes that end first, but for so many. */
    int keepNewest(Kind kind, int most) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM note WHERE kind = ? AND name IN"
                + " (SELECT name FROM note WHERE kind = ? ORDER BY expires_at DESC, name OFFSET ?)")) {
            delete.setString(1, kind.name());
            delete.setString(2, kind.name());
            delete.setInt(3, most);
            return delete.executeUpdate();
        }
    }

    int sweep() throws SQLException {
        // Those that somebody is about to change are left for the next time.
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM note WHERE (kind, name) IN (SELECT kind, name FROM note"
                        + " WHERE expires_at < now() LIMIT 1000 FOR UPDATE SKIP LOCKED)")) {
            return delete.executeUpdate();
        }
    }

    private Optional<String> text(String sql, Kind kind, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, kind.name());
            select.setString(2, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }
}
