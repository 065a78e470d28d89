package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.examplarymock.server.admin.AdminToken;
import io.examplarymock.server.http.Disturbance;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.testing.RawConnection;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who stops a server waits for what is being answered, but not for long. */
@DisplayName("A server that is stopped")
@Timeout(30)
class StopTest {
    private final CountDownLatch entered = new CountDownLatch(1);
    private WireMockEngine engine;
    private URI address;

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void takes_no_more_connections_but_answers_what_it_has_begun() throws Exception {
        start(answer -> {
            Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> !isListening());
            return answer;
        });
        try (RawConnection connection = asked()) {
            engine.close();

            assertThat(connection.answer().hasStatus(200).body()).isEqualTo("done");
        }
    }

    @Test
    void does_not_wait_for_what_never_ends() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        start(answer -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return answer;
        });
        try (RawConnection connection = asked()) {
            engine.close();

            assertThat(connection.untilEnd()).doesNotContain("done");
        } finally {
            never.countDown();
        }
    }

    @Test
    void does_not_wait_for_an_answer_that_is_to_come_late() throws Exception {
        start(answer -> answer.disturbedBy(new Disturbance(300_000, null)));
        try (RawConnection connection = asked()) {
            engine.close();

            assertThat(connection.untilEnd()).doesNotContain("done");
        }
    }

    @Test
    void may_be_stopped_twice() {
        start(answer -> answer);
        engine.close();

        assertThatCode(() -> engine.close()).doesNotThrowAnyException();
    }

    private void start(UnaryOperator<Response> change) {
        engine = WireMockEngine.prepare(
                new EngineSettings("127.0.0.1", 0, null, false, 10, Path.of(".")),
                new Answering(path -> false, answer -> answer),
                new Answering(path -> true, change),
                new AdminToken(null),
                Optional::empty);
        engine.listen();
        address = URI.create("http://127.0.0.1:" + engine.port());
    }

    /** A connection on which a request is being answered. */
    private RawConnection asked() throws InterruptedException {
        RawConnection connection = RawConnection.to(address);
        connection.sendHead("GET / HTTP/1.1", "Host: mock");
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        return connection;
    }

    private boolean isListening() {
        try (RawConnection connection = RawConnection.to(address)) {
            return connection != null;
        } catch (UncheckedIOException refused) {
            return false;
        }
    }

    private final class Answering implements HttpApplication {
        private final Predicate<String> serves;
        private final UnaryOperator<Response> change;

        private Answering(Predicate<String> serves, UnaryOperator<Response> change) {
            this.serves = serves;
            this.change = change;
        }

        @Override
        public boolean serves(String path) {
            return serves.test(path);
        }

        @Override
        public Response handle(Request request) {
            entered.countDown();
            return change.apply(Response.text(200, "text/plain", "done"));
        }

        @Override
        public Response refuseLargeBody(Request request) {
            return Response.empty(413);
        }
    }
}
