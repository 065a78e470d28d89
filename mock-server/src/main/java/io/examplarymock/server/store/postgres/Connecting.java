package io.examplarymock.server.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.examplarymock.server.store.StoreAddress;
import io.examplarymock.server.store.UnusableStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;

/** Opens a {@link PostgresStore}. */
public final class Connecting {
    private static final int MOST_CONNECTIONS = 16;
    private static final int WAIT_FOR_CONNECTION_MS = 2_000;

    /** What waits longer for somebody else's change, or takes longer itself, is given up by the database. */
    private static final String LIMITS =
            "-c lock_timeout=10s -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s";

    private final String url;
    private final String shown;

    private Connecting(String url) {
        this.url = url;
        this.shown = "--store " + StoreAddress.shown(url);
    }

    /**
     * Connects to a database, and brings its tables to the form that this server knows.
     *
     * @param url of JDBC, with user and password as its parameters
     * @throws UnusableStore with one line for whoever started the server, in which there is no password
     */
    public static PostgresStore to(String url) {
        return to(url, Migration.PATIENCE);
    }

    static PostgresStore to(String url, Duration patience) {
        Connecting connecting = new Connecting(url);
        try (Connection first = connecting.first()) {
            Migration migration = new Migration(connecting.shown);
            migration.keepOthersAway(first, patience);
            return connecting.open(migration);
        } catch (SQLException e) {
            throw new UnusableStore(connecting.shown + " cannot be reached: " + reason(e));
        }
    }

    /** The pool would tell what is wrong with a trace of its own, and after a while. */
    private Connection first() throws SQLException {
        Driver driver = new Driver();
        if (!driver.acceptsURL(url)) {
            // The driver would quote all of it, with the password.
            throw new UnusableStore(shown
                    + " is no address of a PostgreSQL database; it looks like"
                    + " jdbc:postgresql://host:5432/database?user=…&password=…");
        }
        return driver.connect(url, properties());
    }

    private PostgresStore open(Migration migration) {
        HikariDataSource pool = pool();
        boolean opened = false;
        try {
            migration.in(pool);
            opened = true;
            return new PostgresStore(new Database(pool));
        } finally {
            if (!opened) {
                pool.close();
            }
        }
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("examplary-mock");
        config.setDriverClassName(Driver.class.getName());
        config.setJdbcUrl(url);
        config.setDataSourceProperties(properties());
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MS);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "examplary-mock");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("options", LIMITS);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", "40");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
