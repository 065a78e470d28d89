package io.examplarymock.server.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A database of which all connections are busy")
class DatabaseTest {
    @RegisterExtension
    static final RealPostgres POSTGRES = new RealPostgres();

    private static final int CONNECTIONS = 2;
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final HikariDataSource pool = new HikariDataSource();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(CONNECTIONS);
    private Database database;
    private List<CompletableFuture<Boolean>> busy;

    @BeforeEach
    void has_been_asked_more_than_it_answers() throws InterruptedException {
        pool.setJdbcUrl(POSTGRES.database());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(WAIT.toMillis());
        database = new Database(pool);
        busy = Stream.generate(() -> CompletableFuture.supplyAsync(this::ask))
                .limit(CONNECTIONS)
                .toList();
        asked.await();
    }

    @AfterEach
    void end() {
        answer.countDown();
        database.close();
    }

    @Test
    void is_away_if_it_answers_nobody_so_that_others_do_not_wait_in_vain() {
        assertThatThrownBy(this::look).isInstanceOf(ApiException.class);
        long began = System.nanoTime();

        assertThatThrownBy(this::look)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refusal -> assertThat(refusal.error()).isEqualTo(ApiError.STORE_UNAVAILABLE));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(WAIT.dividedBy(2));
        answer.countDown();
        busy.forEach(CompletableFuture::join);
        Awaitility.await().ignoreExceptionsInstanceOf(ApiException.class).until(this::look);
    }

    private boolean ask() {
        return database.look(connection -> {
            asked.countDown();
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        });
    }

    private boolean look() {
        return database.look(connection -> connection.isValid(1));
    }
}
