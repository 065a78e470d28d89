package io.examplarymock.harness.verify.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server of a page that does everything right; with the name of a {@link PageMutant}, of one that does one thing wrong.
 */
public final class ReferencePage {
    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final Map<String, String> environment = System.getenv();
    private final String context;
    private final PageMutant mutant;
    private String user;
    private String session;

    private ReferencePage(PageMutant mutant) throws IOException {
        this.mutant = mutant;
        this.context = Files.readString(Path.of(environment.get("EXAMPLARY_CONTEXT_FILE")));
    }

    public static void main(String[] arguments) throws IOException {
        ReferencePage page = new ReferencePage(arguments.length == 0 ? null : PageMutant.valueOf(arguments[0]));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv("PORT"))), 0);
        server.createContext("/exam", page.answering("text/html; charset=utf-8", page::exam));
        server.createContext("/confirm", page.answering("application/json", exchange -> page.status()));
        server.start();
    }

    @FunctionalInterface
    private interface Answer {
        String to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private com.sun.net.httpserver.HttpHandler answering(String type, Answer answer) {
        return exchange -> {
            try (exchange) {
                byte[] body = answer.to(exchange).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private synchronized String exam(HttpExchange exchange) throws IOException, InterruptedException {
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null && query.contains("status=")) {
            return changed("<!doctype html><title>Thanks</title><p>The session is @STATUS@.</p>")
                    .replace("@STATUS@", mutant == PageMutant.TRUSTS_THE_REDIRECT ? "completed" : status());
        }
        if (user == null) {
            user = string(
                    "id",
                    call("POST", "/users", "{\"email\": \"" + string("email", context) + "\", \"name\": \"My User\"}"));
        }
        String created = call(
                "POST",
                "/embed-sessions",
                changed("{\"flow\": \"" + string("flow", context) + "\", \"actor\": \"" + user + "\", \"presets\": "
                        + presets() + ", " + back() + "}"));
        session = string("id", created);
        return changed(page().replace("@EMBED_URL@", string("embedUrl", created)))
                .replace("@KEY@", environment.get("EXAMPLARY_API_KEY"));
    }

    private String back() {
        return context.contains("\"allowedOrigin\"")
                ? "\"allowedOrigin\": \"" + string("allowedOrigin", context) + "\""
                : "\"returnUrl\": \"" + string("returnUrl", context) + "\"";
    }

    private String presets() {
        Matcher presets = Pattern.compile("\"presets\"\\s*:\\s*(\\{[^}]*})").matcher(context);
        return presets.find() ? presets.group(1) : "{}";
    }

    private String changed(String text) {
        return mutant == null ? text : mutant.change(text);
    }

    private synchronized String status() throws IOException, InterruptedException {
        return mutant == PageMutant.TRUSTS_THE_MESSAGE
                ? "{\"status\": \"completed\"}"
                : "{\"status\": \"" + string("status", call("GET", "/embed-sessions/" + session, null)) + "\"}";
    }

    private String call(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(environment.get("EXAMPLARY_BASE_URL") + path))
                .header("Authorization", "Bearer " + environment.get("EXAMPLARY_API_KEY"))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private static String string(String name, String json) {
        Matcher member = Pattern.compile('"' + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!member.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return member.group(1);
    }

    private static String page() throws IOException {
        try (InputStream in = ReferencePage.class.getResourceAsStream("exam.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
