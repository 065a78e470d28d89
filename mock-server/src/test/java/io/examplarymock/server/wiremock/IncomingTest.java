package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.RawConnection;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.handler.AbstractHandler;

/** With a room that is soon full, and little patience where a test wants it; how a server with the usual ones behaves is in {@link SlowClientsTest}. */
@DisplayName("A body that does not come with its head")
class IncomingTest {
    private static final int LIMIT = 100;
    private static final int ROOM = 20;

    private final Room room = new Room(ROOM);
    private final Server server = new Server(0);
    private volatile long millis = 30_000;

    @BeforeEach
    void start() throws Exception {
        server.setHandler(new Taking());
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void is_whole_once_all_of_it_has_come() {
        try (RawConnection client = connect("Content-Length: 12")) {
            client.send("one ");
            Awaitility.await().until(() -> room.taken() == 4);

            assertThat(client.send("two ").send("four").answer().body()).isEqualTo("WHOLE one two four");
        }
        assertThatNothingIsHeld();
    }

    @Test
    void is_given_up_after_a_while() {
        millis = 300;

        try (RawConnection client = connect("Content-Length: 12")) {
            assertThat(client.send("one ").answer().body()).isEqualTo("BROKEN TimeoutException");
        }
        assertThatNothingIsHeld();
    }

    @Test
    void is_refused_where_others_take_all_the_room() {
        try (RawConnection first = connect("Content-Length: 15");
                RawConnection second = connect("Transfer-Encoding: chunked")) {
            first.send("0123456789");
            Awaitility.await().until(() -> room.taken() == 10);

            assertThat(second.send("b\r\n0123456789\n\r\n").answer().body()).isEqualTo("NO_ROOM");
            assertThat(first.send("01234").answer().body()).startsWith("WHOLE");
        }
        assertThatNothingIsHeld();
    }

    @Test
    void is_refused_at_the_first_byte_too_many() {
        try (RawConnection client = connect("Transfer-Encoding: chunked")) {
            assertThat(client.send("65\r\n" + "x".repeat(LIMIT + 1) + "\r\n")
                            .answer()
                            .body())
                    .isEqualTo("TOO_LONG");
        }
        assertThatNothingIsHeld();
    }

    private RawConnection connect(String length) {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        return RawConnection.to(URI.create("http://127.0.0.1:" + port))
                .sendHead("POST / HTTP/1.1", "Host: localhost", length);
    }

    private void assertThatNothingIsHeld() {
        Awaitility.await().until(() -> room.taken() == 0);
    }

    private final class Taking extends AbstractHandler {
        @Override
        public void handle(String target, Request request, HttpServletRequest plain, HttpServletResponse response)
                throws IOException {
            Incoming incoming = Incoming.of(request);
            if (incoming != null) {
                incoming.resume();
            } else {
                incoming = new Incoming(request, new byte[0], LIMIT, room);
                if (!incoming.begin(millis)) {
                    return;
                }
            }
            request.setHandled(true);
            String told = switch (incoming.end()) {
                case WHOLE -> " " + new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                case BROKEN -> " " + incoming.failure().getClass().getSimpleName();
                case TOO_LONG, NO_ROOM -> "";
            };
            byte[] answer = (incoming.end() + told).getBytes(StandardCharsets.UTF_8);
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
            incoming.release();
        }
    }
}
