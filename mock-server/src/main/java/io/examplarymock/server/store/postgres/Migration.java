package io.examplarymock.server.store.postgres;

import io.examplarymock.server.store.UnusableStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Makes the tables of a {@link PostgresStore}, one server at a time. */
final class Migration {
    private static final Logger LOG = System.getLogger("io.examplarymock.server");
    private static final String LOCK_TIMEOUT = "55P03";

    /** How long a server waits for another one that changes the tables. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String TABLE_OF_MIGRATIONS = "examplary_mock_schema";

    private final String shown;

    /** Refuses in the name of what was {@code shown} of the address. */
    Migration(String shown) {
        this.shown = shown;
    }

    /**
     * Flyway locks too, but only once its own table is there. The lock is gone with the connection.
     *
     * @param patience how long to wait for whoever has it; a bit longer, as each attempt lasts as long as the database
     *     waits for any lock
     */
    void keepOthersAway(Connection connection, Duration patience) throws SQLException {
        long began = System.nanoTime();
        boolean waited = false;
        while (!lock(connection)) {
            if (System.nanoTime() - began >= patience.toNanos()) {
                throw new UnusableStore(shown + ": another server has been changing the tables for "
                        + patience.toMinutes() + " minutes; see whether it is still at work, end it if not, and start"
                        + " this one again");
            }
            if (!waited) {
                LOG.log(Level.INFO, "Another server is changing the tables of the database; waiting for it.");
                waited = true;
            }
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_lock(hashtext(?))")) {
            lock.setString(1, TABLE_OF_MIGRATIONS);
            lock.execute();
            return true;
        } catch (SQLException e) {
            if (LOCK_TIMEOUT.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Brings the tables to the form that this server knows. */
    void in(DataSource database) {
        Flyway flyway = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:io/examplarymock/server/store/postgres")
                .table(TABLE_OF_MIGRATIONS)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // Otherwise tables of a newer server would do.
                .ignoreMigrationPatterns(new String[0])
                .load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new UnusableStore(newest(flyway.info().applied())
                    .map(newer -> shown + " has the tables of a newer version of this server (their version is " + newer
                            + ", and this server knows them up to "
                            + newestKnown(flyway.info().all())
                            + "); start that version, or name another database")
                    .orElseGet(() -> shown + " has tables that are not as this server made them (" + whatIsWrong(e)
                            + "); restore them from a backup, or name another database"));
        } catch (FlywayException e) {
            throw new UnusableStore(shown + ": the tables cannot be made: " + Connecting.reason(e));
        }
    }

    /** Returns the version of the tables, if it is above all that this server knows. */
    private static Optional<MigrationVersion> newest(MigrationInfo[] applied) {
        return Stream.of(applied)
                .filter(it ->
                        it.getState() == MigrationState.FUTURE_SUCCESS || it.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder());
    }

    private static String newestKnown(MigrationInfo[] all) {
        return Stream.of(all)
                .filter(it -> it.getVersion() != null && it.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse("none");
    }

    /** Flyway's first line is a heading, and its last ones tell how to make it look away. */
    private static String whatIsWrong(FlywayValidateException e) {
        return e.getMessage().lines().skip(1).findFirst().orElse("their history differs");
    }
}
