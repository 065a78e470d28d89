package io.examplarymock.server.store.postgres;

import io.examplarymock.server.error.ApiError;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What comes of a change whose connection may break while the database is told to keep it. Nobody knows then whether it
 * was kept, but the database does: the next attempt asks it, so that nothing is done twice.
 */
final class Outcome<T> {
    private static final String COMMITTED = "committed";
    private static final String ABORTED = "aborted";

    private Long transaction;
    private T result;
    private boolean unknown;

    /** Notes what comes of the change if the transaction is kept; returns it. */
    T aboutToBeKept(long inTransaction, T itsResult) {
        transaction = inTransaction;
        result = itsResult;
        return itsResult;
    }

    /**
     * Returns what came of an earlier attempt that was kept; empty if there was none. That attempt must have ended, which
     * it has if a lock that it held can be had.
     *
     * @throws io.examplarymock.server.error.ApiException STORE_UNAVAILABLE if that cannot be told
     */
    Optional<T> ofEarlierAttempt(Rows rows) throws SQLException {
        if (transaction == null) {
            return Optional.empty();
        }
        String fate = rows.fate(transaction).orElse("");
        if (fate.equals(COMMITTED)) {
            return Optional.of(result);
        }
        if (fate.equals(ABORTED)) {
            transaction = null;
            return Optional.empty();
        }
        unknown = true;
        throw ApiError.STORE_UNAVAILABLE.because(
                "the connection to the database broke, and the database cannot tell whether this request took effect;"
                        + " look before sending it again");
    }

    /** Returns whether an earlier attempt is one of which the database cannot tell what became. */
    boolean isUnknown() {
        return unknown;
    }
}
