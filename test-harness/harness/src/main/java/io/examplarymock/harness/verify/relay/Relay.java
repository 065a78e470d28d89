package io.examplarymock.harness.verify.relay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.verify.evidence.Notice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Stands in for the pages of an integrator, on a free port of this machine: the return URL, and the page around the embedded
 * one, which passes on to the client what it was told. A client asks {@code GET notificationsUrl?after=N}, and gets what came
 * after the notice of this number: at once if there is something, else when something comes, and after ten seconds an empty
 * list.
 */
public final class Relay implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        return thread;
    });
    private final NoticeBoard board;

    private Relay(HttpServer server, Supplier<Instant> clock) {
        this.server = server;
        board = new NoticeBoard(clock);
        server.createContext("/notifications", this::notifications);
        server.createContext("/return", this::returned);
        server.setExecutor(threads);
        server.start();
    }

    /** Opens it; the clock is that of the workspace. */
    public static Relay open(Supplier<Instant> clock) {
        try {
            return new Relay(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), clock);
        } catch (IOException e) {
            throw new ToolFailed("no port can be opened for the return URL: " + e.getMessage());
        }
    }

    /** Returns where a client learns what the browser saw. */
    public URI notificationsUrl() {
        return at("/notifications");
    }

    /** Returns the page to which the browser goes in the end. */
    public URI returnUrl() {
        return at("/return");
    }

    /** Returns the origin of the page that listens for messages. */
    public String origin() {
        return at("").toString();
    }

    /** Tells that the embedded page posted a message. */
    public void message(String origin, Map<String, Object> data) {
        board.post(
                Map.of("kind", "message", "origin", origin, "data", data), String.valueOf(data.get("status")), false);
    }

    /**
     * Tells that something was posted which is no message of the platform about this session, whatever it looks like.
     *
     * @param data any JSON value
     */
    public void strangeMessage(String origin, Object data) {
        board.post(Map.of("kind", "message", "origin", origin, "data", data), null, false);
    }

    /** Tells that the browser went to a return URL which is not here, whatever answered there. */
    public void leftFor(String status) {
        board.post(Map.of("kind", "return", "query", Map.of("status", status)), status, true);
    }

    /** Returns all that the browser saw so far. */
    public List<Notice> notices() {
        return board.all();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void returned(HttpExchange exchange) throws IOException {
        Map<String, Object> query = Queries.read(exchange.getRequestURI().getRawQuery());
        board.post(Map.of("kind", "return", "query", query), String.valueOf(query.get("status")), false);
        answer(exchange, "text/plain", "Thank you, you can close this page.");
    }

    private void notifications(HttpExchange exchange) throws IOException {
        Object after = Queries.read(exchange.getRequestURI().getRawQuery()).getOrDefault("after", "0");
        List<Map<String, Object>> fresh = board.await(Queries.number(after), PATIENCE);
        answer(exchange, "application/json", Json.write(fresh));
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
