package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.testing.RawConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wiremock.jakarta.servlet.ServletOutputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.handler.AbstractHandler;

@DisplayName("A client that has not read its answer in time")
@Timeout(30)
class LateReadersTest {
    /** More than the buffers of both ends of a connection take. */
    private static final byte[] LONG = new byte[24 * 1024 * 1024];

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Room room = new Room(2L * LONG.length);
    private final Exchanges exchanges = new Exchanges(room, Threads.ofServer(), PATIENCE);
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final Server server = new Server();

    @BeforeEach
    void listens() throws Exception {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        server.setHandler(new AbstractHandler() {
            @Override
            public void handle(String target, Request request, HttpServletRequest read, HttpServletResponse response)
                    throws IOException {
                request.setHandled(true);
                if (target.equals("/whole")) {
                    exchanges.send(request, Response.of(200, "text/plain", LONG));
                    return;
                }
                try (ServletOutputStream out =
                        WholeAnswer.to(request, exchanges).getOutputStream()) {
                    out.write(Arrays.copyOf(LONG, 1024));
                    out.write(LONG);
                } catch (IOException cut) {
                    failure.complete(cut);
                    throw cut;
                }
            }
        });
        server.start();
    }

    @AfterEach
    void stops() throws Exception {
        server.stop();
    }

    @Test
    void is_cut_off_and_gives_back_the_room_that_the_answer_took() {
        try (RawConnection unread = ask("/whole")) {
            Awaitility.await().until(() -> room.taken() == LONG.length);

            Awaitility.await().until(() -> room.taken() == 0);

            assertThat(unread.bytesUntilEnd()).isLessThan(LONG.length);
        }
    }

    @Test
    void is_cut_off_and_gives_back_the_thread_that_wrote() throws Exception {
        try (RawConnection unread = ask("/written")) {
            assertThat(failure.get(10, TimeUnit.SECONDS)).isInstanceOf(IOException.class);

            Awaitility.await().until(() -> room.taken() == 0);
            assertThat(unread.bytesUntilEnd()).isLessThan(LONG.length);
        }
    }

    private RawConnection ask(String path) {
        URI address = URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
        return RawConnection.to(address).sendHead("GET " + path + " HTTP/1.1", "Host: localhost");
    }
}
