package io.examplarymock.server.store.postgres;

import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.workspace.SharedLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Logs in a table. Whoever adds to one holds its head until the end of the transaction, so that numbers come to be seen in
 * their order. Heads are locked by name, so that no two wait for each other.
 */
final class Log implements SharedLog {
    private static final Logger LOG = System.getLogger("io.examplarymock.server");

    /** Of the texts of one log. */
    private static final long MOST_BYTES = 16L << 20;

    private final Database database;

    Log(Database database) {
        this.database = database;
    }

    @Override
    public Runnable adding(List<Line> lines, int most) {
        Outcome<Boolean> outcome = new Outcome<>();
        return () -> {
            try {
                database.change(connection -> add(connection, lines, most, outcome));
            } catch (ApiException refused) {
                if (!outcome.isUnknown()) {
                    throw refused;
                }
                LOG.log(
                        Level.WARNING,
                        "Nobody can tell whether {0} exchanges were kept: {1}",
                        lines.size(),
                        refused.reason());
            }
        };
    }

    private static boolean add(Connection connection, List<Line> lines, int most, Outcome<Boolean> outcome)
            throws SQLException {
        Map<String, List<Line>> byOwner = new TreeMap<>();
        lines.forEach(line -> byOwner.computeIfAbsent(line.owner(), owner -> new ArrayList<>())
                .add(line));
        LogRows rows = new LogRows(connection);
        List<LogRows.Head> heads = rows.locked(byOwner.keySet());
        Rows transaction = new Rows(connection);
        // With the heads locked, an earlier attempt has come to its end.
        if (outcome.ofEarlierAttempt(transaction).isPresent()) {
            return true;
        }
        // By the database's clock, as those of the replicas differ. Looked at before that one: what happened is taken
        // for
        // a little later than it was rather than for earlier, so that nothing is lost that came after a clearing.
        long nanos = System.nanoTime();
        Instant now = rows.now();
        for (LogRows.Head head : heads) {
            rows.add(
                    head,
                    byOwner.get(head.owner()).stream()
                            .filter(line ->
                                    !now.minusNanos(nanos - line.nanos()).isBefore(head.clearedAt()))
                            .map(Line::text)
                            .toList(),
                    most,
                    MOST_BYTES);
        }
        return outcome.aboutToBeKept(transaction.transaction(), true);
    }

    @Override
    public Page after(String owner, long number) {
        return database.read(connection -> new LogRows(connection).after(owner, number));
    }

    @Override
    public Optional<Numbered> find(String owner, long number) {
        return database.look(connection -> new LogRows(connection).find(owner, number));
    }

    @Override
    public void clear(String owner) {
        database.change(connection -> {
            new LogRows(connection).clear(owner);
            return true;
        });
    }
}
