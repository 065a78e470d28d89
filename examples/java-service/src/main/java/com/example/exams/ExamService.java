package com.example.exams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service over HTTP: {@code POST /exams} with e-mail address, name and subject gives a page to embed, {@code GET
 * /exams/SESSION} tells what has become of it.
 */
public final class ExamService implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Exams exams;

    /**
     * Starts the service on a port of this machine.
     *
     * @param port 0 for any free one
     * @param api where the Examplary API is
     * @param key the key for it
     */
    public ExamService(int port, URI api, String key) throws IOException {
        exams = new Exams(api, key);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/exams", this::handle);
        server.start();
    }

    /** Runs the service until it is stopped. */
    public static void main(String[] arguments) throws IOException {
        ExamService service = new ExamService(
                3000, URI.create(System.getenv("EXAMPLARY_BASE_URL")), System.getenv("EXAMPLARY_API_KEY"));
        System.out.println("Serving on " + service.url());
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                if (exchange.getRequestMethod().equals("POST")) {
                    answer(exchange, 201, invite(JSON.readTree(exchange.getRequestBody())));
                } else {
                    answer(
                            exchange,
                            200,
                            outcome(exchange.getRequestURI().getPath().substring("/exams/".length())));
                }
            } catch (Exams.Refused | UncheckedIOException trouble) {
                answer(exchange, 502, Map.of("message", trouble.getMessage()));
            }
        }
    }

    private Map<String, Object> invite(JsonNode wish) {
        Exams.Invitation invitation = exams.invite(
                wish.get("email").asString(),
                wish.get("name").asString(),
                wish.get("subject").asString());
        return Map.of("session", invitation.sessionId(), "embedUrl", invitation.embedUrl());
    }

    private Map<String, Object> outcome(String session) {
        Exams.Outcome outcome = exams.outcome(session);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", outcome.status());
        outcome.examId().ifPresent(exam -> answer.put("exam", exam));
        answer.put("questions", outcome.questions());
        return answer;
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
