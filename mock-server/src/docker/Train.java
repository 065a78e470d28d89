import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the server once while the image is built, so that the JVM can note which classes a start and the first
 * requests need: {@code java Train.java COMMAND...}. The command is the server's, with the option that makes the JVM
 * write its cache. The run fails if the server does not answer as expected, and with it the build of the image.
 */
final class Train {
    private static final String BASE = "http://127.0.0.1:8080";
    private static final String KEY = "examp_DemoKey0000000000000000000000000";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] command) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(command).inheritIO().start();
        try {
            awaitReady(server);
            for (int round = 0; round < 20; round++) {
                exercise("student-" + round + "@example.org");
            }
        } finally {
            server.destroy();
        }
        if (!server.waitFor(120, TimeUnit.SECONDS)) {
            server.destroyForcibly();
            throw new IllegalStateException("The server did not end");
        }
    }

    private static void awaitReady(Process server) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (server.isAlive() && Instant.now().isBefore(deadline)) {
            try {
                if (call("GET", "/readyz", null).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not there yet.
            }
            // Another process: nothing tells when it is ready but asking again.
            Thread.sleep(100);
        }
        throw new IllegalStateException("The server did not become ready");
    }

    private static void exercise(String email) throws IOException, InterruptedException {
        expect(200, "GET", "/me", null);
        expect(200, "GET", "/openapi", null);
        String user = expect(201, "POST", "/users", "{\"email\": \"" + email + "\"}");
        String actor = user.replaceFirst("(?s).*\"id\":\\s*\"([^\"]+)\".*", "$1");
        expect(201, "POST", "/embed-sessions", "{\"flow\": \"generate-exam\", \"actor\": \"" + actor + "\"}");
        expect(404, "GET", "/exams/exam_missing", null);
        expect(400, "POST", "/embed-sessions", "{}");
        expect(200, "GET", "/__admin/examplary/settings", null);
    }

    private static String expect(int status, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = call(method, path, body);
        if (response.statusCode() != status) {
            throw new IllegalStateException(method + " " + path + " answered " + response.statusCode() + " "
                    + response.body() + ", not " + status);
        }
        return response.body();
    }

    private static HttpResponse<String> call(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
