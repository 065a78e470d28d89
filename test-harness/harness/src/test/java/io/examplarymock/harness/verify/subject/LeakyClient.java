package io.examplarymock.harness.verify.subject;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/**
 * A client that tells its key wherever it can: in addresses, headers, bodies, its result, and what it prints. The file that
 * is named as the scenario, in the folder of its argument, is for the test alone.
 */
final class LeakyClient {
    private static final int LINES = 400;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String key = System.getenv("EXAMPLARY_API_KEY");

    private LeakyClient() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        LeakyClient client = new LeakyClient();
        Files.writeString(Path.of(arguments[0], System.getenv("EXAMPLARY_SCENARIO")), client.key);
        client.run();
    }

    private void run() throws IOException, InterruptedException {
        Map<String, String> context = JsonText.read(Files.readString(Path.of(System.getenv("EXAMPLARY_CONTEXT_FILE"))));
        String email = context.get("/actor/email");
        send("GET", "/exams/" + key, "");
        send("GET", "/exams/" + key.replace("_", "%5F") + "?key=" + key.substring(6) + "&again=" + encoded(), "");
        send("POST", "/users", "{\"email\": \"" + email + "\", \"name\": \"" + key + "\"}");
        send("POST", "/embed-sessions", "{\"flow\": \"" + key + "\", \"actor\": \"" + key + "\"}");
        // Long enough for the harness to forget the beginning, wherever in a key that may be.
        for (int i = 0; i < LINES; i++) {
            System.out.print(key + " ".repeat(i % 3));
        }
        System.out.println("\n<" + key + "> \"" + encoded() + "\" " + key.replace("_", "%5F"));
        Files.writeString(
                Path.of(System.getenv("EXAMPLARY_RESULT_FILE")),
                "{\"outcome\": \"" + key + "\", \"" + key + "\": \"" + encoded() + "\", \"sessionId\": \"" + key
                        + "\"}");
    }

    private String encoded() {
        return Base64.getUrlEncoder().encodeToString((":" + key).getBytes(StandardCharsets.UTF_8));
    }

    private void send(String method, String path, String body) throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(URI.create(System.getenv("EXAMPLARY_BASE_URL") + path))
                        .header("Authorization", "Bearer " + key)
                        .header("X-Key", key)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
    }
}
