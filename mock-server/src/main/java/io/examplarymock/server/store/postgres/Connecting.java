package io.examplarymock.server.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Opens a {@link PostgresStore}. */
public final class Connecting {
    private static final int MOST_CONNECTIONS = 16;
    private static final int WAIT_FOR_CONNECTION_MS = 2_000;
    /** What waits longer for somebody else's change, or takes longer itself, is given up; in the database's words. */
    private static final String LIMITS =
            "-c lock_timeout=10s -c statement_timeout=30s" + " -c idle_in_transaction_session_timeout=60s";

    private Connecting() {}

    /**
     * Connects to a database, and brings its tables to the form that this server knows.
     *
     * @param url of JDBC, with user and password as its parameters
     * @throws UnusableStore with one line for whoever started the server, in which there is no password
     */
    public static PostgresStore to(String url) {
        HikariDataSource pool = pool(url);
        boolean opened = false;
        try {
            migrate(pool, url);
            opened = true;
            return new PostgresStore(new Database(pool));
        } finally {
            if (!opened) {
                pool.close();
            }
        }
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("examplary-mock");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MS);
        config.setValidationTimeout(1_000);
        config.setAutoCommit(true);
        config.addDataSourceProperty("ApplicationName", "examplary-mock");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("options", LIMITS);
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("socketTimeout", "40");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new IllegalArgumentException("cannot connect to " + shown(url) + ": " + reason(e), e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    shown(url) + " is no URL of a PostgreSQL database; it looks like"
                            + " jdbc:postgresql://host:5432/database?user=…&password=…",
                    e);
        }
    }

    private static void migrate(HikariDataSource pool, String url) {
        try {
            Flyway.configure(Connecting.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:io/examplarymock/server/store/postgres")
                    .table("examplary_mock_schema")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new IllegalArgumentException(
                    "the tables in " + shown(url)
                            + " are of a newer version of this server, or were changed by hand; start that version,"
                            + " or use another database",
                    e);
        } catch (FlywayException e) {
            throw new IllegalArgumentException("cannot make the tables in " + shown(url) + ": " + e.getMessage(), e);
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** Returns a URL without what stands behind the question mark and before the at sign. */
    public static String shown(String url) {
        int query = url.indexOf('?');
        String address = query < 0 ? url : url.substring(0, query);
        return address.replaceFirst("//[^/@]*@", "//") + (query < 0 ? "" : "?…");
    }
}
