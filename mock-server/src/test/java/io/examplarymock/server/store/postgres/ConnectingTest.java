package io.examplarymock.server.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.examplarymock.server.store.StoreAddress;
import io.examplarymock.server.store.UnusableStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Connecting to a database")
class ConnectingTest {
    @RegisterExtension
    static final RealPostgres POSTGRES = new RealPostgres();

    @Nested
    @DisplayName("is refused in one line without the password")
    class Refused {
        @Test
        void for_an_address_that_is_none() {
            refused("jdbc:postgresql://localhost:port/mock?user=mock&password=Secret1")
                    .contains("jdbc:postgresql://localhost:port/mock?… is no address of a PostgreSQL database");
        }

        @Test
        void where_nobody_listens() {
            Relay gone = Relay.to(1);
            gone.close();

            refused("jdbc:postgresql://127.0.0.1:" + gone.port() + "/mock?user=mock&password=Secret1")
                    .contains("cannot be reached: Connection to 127.0.0.1:" + gone.port() + " refused");
        }

        @Test
        void for_a_wrong_password() {
            String url = POSTGRES.database().replace("user=postgres", "user=" + POSTGRES.roleWithPassword("Secret2"));

            refused(url + "&password=Secret1").contains("password authentication failed");
        }

        @Test
        void for_a_database_that_is_not_there() {
            refused(POSTGRES.databaseOfItsOwn().replace("/mock_", "/none_") + "&password=Secret1")
                    .contains("does not exist");
        }

        @Test
        void for_tables_of_a_newer_version() {
            String url = POSTGRES.database();
            Connecting.to(url).close();
            POSTGRES.executeAt(
                    url,
                    "INSERT INTO examplary_mock_schema SELECT installed_rank + 10, '99', description, type, script,"
                            + " checksum, installed_by, installed_on, execution_time, success FROM examplary_mock_schema"
                            + " WHERE version = '1'");

            refused(url)
                    .contains("tables of a newer version of this server (their version is 99, and this server knows");
        }

        @Test
        void for_tables_that_are_not_as_they_were_made() {
            String url = POSTGRES.database();
            Connecting.to(url).close();
            POSTGRES.executeAt(url, "UPDATE examplary_mock_schema SET checksum = 7 WHERE version = '2'");

            refused(url)
                    .contains("not as this server made them (Migration checksum mismatch for migration version 2)")
                    .doesNotContain("newer");
        }

        @Test
        void while_another_server_changes_the_tables_for_too_long() throws SQLException {
            String url = POSTGRES.database() + "&options=-c%20lock_timeout=20ms";
            try (Connection migrating = changingTables(url)) {
                assertThatThrownBy(() -> Connecting.to(url, Duration.ofMillis(1)))
                        .isInstanceOf(UnusableStore.class)
                        .hasMessageContaining("another server has been changing the tables");
                assertThat(migrating.isValid(1)).isTrue();
            }
        }

        private org.assertj.core.api.AbstractStringAssert<?> refused(String url) {
            UnusableStore[] refusal = new UnusableStore[1];
            assertThatThrownBy(() -> Connecting.to(url).close())
                    .isInstanceOfSatisfying(UnusableStore.class, e -> refusal[0] = e);
            return assertThat(refusal[0].getMessage())
                    .startsWith("--store jdbc:postgresql://")
                    .doesNotContain("Secret", "\n");
        }
    }

    @Test
    void goes_on_with_the_tables_that_are_there() {
        String url = POSTGRES.database();
        Connecting.to(url).close();

        PostgresStore again = Connecting.to(url);

        assertThat(again.size()).isZero();
        again.close();
    }

    @Test
    void waits_for_a_server_that_changes_the_tables_longer_than_for_any_other_lock() throws Exception {
        String url = POSTGRES.database() + "&options=-c%20lock_timeout=20ms";
        CompletableFuture<PostgresStore> waiting;
        try (Connection migrating = changingTables(url)) {
            waiting = CompletableFuture.supplyAsync(() -> Connecting.to(url));
            String attempt = await().until(() -> attemptToLock(url), begun -> !begun.isEmpty());
            await().until(() -> attemptToLock(url), later -> later.compareTo(attempt) > 0);
            assertThat(waiting).isNotDone();
            assertThat(migrating.isValid(1)).isTrue();
        }

        waiting.get(10, TimeUnit.SECONDS).close();
    }

    private static Connection changingTables(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('examplary_mock_schema'))");
        }
        return connection;
    }

    /** Returns when the server that waits began to; empty if none waits just now. */
    private static String attemptToLock(String url) {
        return POSTGRES.textAt(
                url,
                "SELECT coalesce(max(extract(epoch FROM query_start))::text, '') FROM pg_stat_activity"
                        + " WHERE wait_event = 'advisory'");
    }

    @Test
    void leaves_other_tables_alone() {
        String url = POSTGRES.database();
        POSTGRES.executeAt(url, "CREATE TABLE guest (name text)");

        Connecting.to(url).close();

        POSTGRES.executeAt(url, "INSERT INTO guest VALUES ('still here')");
    }

    @Test
    void shows_no_secret_of_an_address() {
        assertThat(StoreAddress.shown("jdbc:postgresql://h:5432/d?user=u&password=p"))
                .isEqualTo("jdbc:postgresql://h:5432/d?…");
        assertThat(StoreAddress.shown("jdbc:postgresql://u:p@h/d")).isEqualTo("jdbc:postgresql://…@h/d");
        assertThat(StoreAddress.shown("postgres://u:p/q@h/d"))
                .doesNotContain("p/q")
                .endsWith("@h/d");
        assertThat(StoreAddress.shown("file:/a?b@c")).isEqualTo("file:/a?b@c");
    }
}
