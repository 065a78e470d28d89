package io.examplarymock.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The first call")
@Timeout(30)
class FirstCallTest {
    @Test
    void is_over_once_it_is_answered() throws IOException {
        List<String> called = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            called.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            FirstCall.to(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));

            assertThat(called).containsExactly("GET /livez");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void may_fail() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }

        assertThatCode(() -> FirstCall.to(URI.create("http://[::1]:" + nobody))).doesNotThrowAnyException();
    }
}
