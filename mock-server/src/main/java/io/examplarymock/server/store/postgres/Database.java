package io.examplarymock.server.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;

/**
 * Runs transactions. One that the database gives up for the sake of another is run again, and so is one whose connection
 * broke: the work itself has to know whether an earlier attempt was kept.
 */
final class Database implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** Serialization failure, deadlock, lock timeout. */
    private static final Set<String> CONTENTION = Set.of("40001", "40P01", "55P03");

    /** The server is ending, has crashed, or starts. */
    private static final Set<String> SHUTDOWN = Set.of("57P01", "57P02", "57P03");

    /** Classes of what is no fault of the statement: connections, lack of resources, an operator, the system. */
    private static final Set<String> TROUBLE = Set.of("08", "53", "57", "58");

    /** There is no room for what is to be written; the transaction is undone, and the database goes on. */
    private static final String DISK_FULL = "53100";

    /** What a database says that became a standby. */
    private static final String READ_ONLY = "25006";

    private final HikariDataSource pool;
    private final Absence absence = new Absence();

    /** When the database last answered anybody, by {@link System#nanoTime}. */
    private volatile long answered = System.nanoTime();

    Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Runs work that changes something, and returns once it is kept. */
    <T> T change(Work<T> work) {
        return run(connection -> once(work, connection));
    }

    /** Runs work that sees one state of the database, whatever happens meanwhile. */
    <T> T read(Work<T> work) {
        return run(connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return once(work, connection);
        });
    }

    /** Runs a single statement that reads. */
    <T> T look(Work<T> work) {
        return run(work);
    }

    private <T> T run(Work<T> work) {
        SQLException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (Connection connection = connect(last)) {
                T result = work.in(connection);
                answered = System.nanoTime();
                return result;
            } catch (SQLException e) {
                if (!isBroken(e)) {
                    answered = System.nanoTime();
                }
                if (DISK_FULL.equals(e.getSQLState())) {
                    throw full(e);
                }
                if (!isTrouble(e)) {
                    throw new IllegalStateException("the database refused a statement: " + reason(e), e);
                }
                last = e;
                if (!isWorthAnotherTry(e)) {
                    break;
                }
            }
        }
        throw unavailable(last);
    }

    private Connection connect(SQLException before) throws SQLException {
        if (!absence.mayTry()) {
            throw unavailable(before == null ? absence.reason() : before);
        }
        long began = System.nanoTime();
        try {
            Connection connection = pool.getConnection();
            absence.isOver();
            return connection;
        } catch (SQLTransientConnectionException noneToBeHad) {
            // The pool has waited for one already. Without a cause, all of them are busy.
            if (noneToBeHad.getCause() instanceof SQLException reason) {
                absence.begins(reason);
                throw unavailable(reason);
            }
            if (answered - began < 0) {
                // Busy with what does not come to an end: it has fallen silent.
                absence.begins(noneToBeHad);
            }
            throw unavailable(noneToBeHad);
        }
    }

    private static <T> T once(Work<T> work, Connection connection) throws SQLException {
        boolean kept = false;
        connection.setAutoCommit(false);
        try {
            T result = work.in(connection);
            connection.commit();
            kept = true;
            return result;
        } finally {
            if (!kept) {
                undo(connection);
            }
        }
    }

    private static void undo(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            // Then the database undoes it by itself, and what broke is already on its way to the caller.
        }
    }

    private static boolean isTrouble(SQLException e) {
        String state = e.getSQLState();
        return state != null
                && (CONTENTION.contains(state)
                        || state.equals(READ_ONLY)
                        || (state.length() == 5 && TROUBLE.contains(state.substring(0, 2))));
    }

    private static boolean isWorthAnotherTry(SQLException e) {
        String state = e.getSQLState();
        return CONTENTION.contains(state) || SHUTDOWN.contains(state) || isBroken(e);
    }

    private static boolean isBroken(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("08");
    }

    private static ApiException full(SQLException cause) {
        return ApiError.STORE_FULL.because("the database has no room left (" + reason(cause)
                + "), so nothing was changed, and what is there can still be read; make room and try again");
    }

    private static ApiException unavailable(SQLException cause) {
        return ApiError.STORE_UNAVAILABLE
                .because("the database does not answer as it should (" + reason(cause)
                        + "); nothing of this request was acknowledged; send it again when /readyz is well")
                .retryingAfter(RETRY_AFTER);
    }

    /** Without the statement, which a batch quotes with all that was to be written. */
    private static String reason(SQLException e) {
        SQLException cause =
                e instanceof BatchUpdateException && e.getNextException() != null ? e.getNextException() : e;
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        pool.close();
    }
}
