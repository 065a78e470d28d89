package io.examplarymock.server.testing.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Serves the parent page and the return address, under each name of the loopback. */
final class ParentServer implements AutoCloseable {
    static final String RETURN = "/return";

    /** The parent page without an origin. */
    static final String SANDBOXED = "/sandboxed";

    private final HttpServer server;
    private final Map<String, Served> pages = new ConcurrentHashMap<>();
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();

    private ParentServer(HttpServer server) {
        this.server = server;
        serve("/", resource("parent.html"), null);
        serve(SANDBOXED, resource("parent.html"), "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox");
        serve(RETURN, resource("return.html"), null);
        server.createContext("/", this::answer);
        server.start();
    }

    static ParentServer start() {
        try {
            return new ParentServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI at(String host) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort());
    }

    /** @param policy the Content-Security-Policy, {@code null} for none */
    void serve(String path, String html, String policy) {
        pages.put(path, new Served(html, policy));
    }

    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    static String resource(String name) {
        try (InputStream in = ParentServer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        if (uri.getPath().equals(RETURN)) {
            arrivals.add(new Arrival(uri.getRawQuery() == null ? "" : uri.getRawQuery()));
        }
        Served page = pages.get(uri.getPath());
        try (exchange) {
            if (page == null) {
                exchange.sendResponseHeaders(uri.getPath().equals("/favicon.ico") ? 204 : 404, -1);
                return;
            }
            byte[] body = page.html().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            if (page.policy() != null) {
                exchange.getResponseHeaders().set("Content-Security-Policy", page.policy());
            }
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private record Served(String html, String policy) {}
}
