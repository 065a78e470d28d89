package io.examplarymock.server.store.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One PostgreSQL for all tests that ask for it, each of which gets an empty place in it. */
final class RealPostgres implements BeforeAllCallback {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private EmbeddedPostgres server;

    @Override
    public void beforeAll(ExtensionContext context) {
        server = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RealPostgres.class))
                .getOrComputeIfAbsent(RealPostgres.class, type -> new Running(start()), Running.class)
                .server();
    }

    /** Returns the URL of a new place for tables, which is as good as a database and made sooner. */
    String database() {
        String name = "mock_" + DATABASES.incrementAndGet();
        execute("CREATE SCHEMA " + name);
        return maintenance() + "&currentSchema=" + name;
    }

    /** Returns the URL of a new database. */
    String databaseOfItsOwn() {
        String name = "mock_" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return server.getJdbcUrl("postgres", name);
    }

    int port() {
        return server.getPort();
    }

    /** Returns a new role that needs this password. */
    String roleWithPassword(String password) {
        String role = "role_" + DATABASES.incrementAndGet();
        execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + password + "'");
        // The first line that fits decides.
        execute("COPY (VALUES ('host all " + role + " all scram-sha-256'), ('host all all all trust'),"
                + " ('local all all trust')) TO '" + textAt(maintenance(), "SHOW hba_file") + "'");
        execute("SELECT pg_reload_conf()");
        return role;
    }

    void execute(String sql) {
        executeAt(maintenance(), sql);
    }

    private String maintenance() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    void executeAt(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the first column of the first row. */
    String textAt(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (IOException | IllegalStateException e) {
            assumeTrue(false, "no PostgreSQL can be started here: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }

    private record Running(EmbeddedPostgres server) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
