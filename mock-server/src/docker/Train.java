import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the server once while the image is built, so that the JVM can note which classes a start and the first
 * requests need: {@code java Train.java COMMAND...}. The command is the server's, with the option that makes the JVM
 * write its cache; {@code EXAMPLARY_MOCK_PORT} moves both to another port. The run fails if the server does not answer as expected, and with it the build of the image.
 */
final class Train {
    private static final String BASE =
            "http://127.0.0.1:" + System.getenv().getOrDefault("EXAMPLARY_MOCK_PORT", "8080");
    private static final String ADMIN = "/__admin/examplary";
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

    /**
     * What first requests are likely to be: of an integration, of a person at a page, of a test. Stubs are not among
     * them, since what is in the cache takes memory whether it is used or not.
     */
    private static void exercise(String email) throws IOException, InterruptedException {
        expect(200, "GET", "/me", null);
        String actor = member("id", expect(201, "POST", "/users", "{\"email\": \"" + email + "\"}"));
        String request = "{\"flow\": \"generate-exam\", \"actor\": \"" + actor + "\", \"presets\": {\"subject\": \"Biology\"},"
                + " \"theme\": {\"primaryColor\": \"#4f46e5\", \"locale\": \"en\"}, \"metadata\": {\"round\": \"1\"},"
                + " \"returnUrl\": \"https://example.com\", \"allowedOrigin\": \"http://localhost:3000\"}";
        String created = expect(201, "POST", "/embed-sessions", request);
        String session = "/embed-sessions/" + member("id", created);
        String page = URI.create(member("embedUrl", created)).getPath();
        expect(200, "GET", page, null);
        expect(200, "GET", page + "/view", null);
        expect(200, "GET", "/embeds/assets/page.js", null);
        expect(200, "GET", session, null);
        expect(200, "POST", ADMIN + "/sessions/" + member("id", created) + "/actions", "{\"action\": \"complete\"}");
        String exam = "/exams/" + member("examId", expect(200, "GET", session, null));
        expect(200, "GET", exam, null);
        String link = member("url", expect(200, "POST", exam + "/export/qti3-zip", null));
        expect(200, "GET", URI.create(link).getPath(), null);
        expect(204, "DELETE", session, null);
        expect(404, "GET", "/exams/exam_missing", null);
        expect(404, "GET", "/missing", null);
        expect(400, "POST", "/embed-sessions", "{}");
        expect(200, "GET", "/openapi", null);
        expect(200, "GET", ADMIN + "/openapi", null);
        expect(200, "GET", ADMIN + "/settings", null);
        expect(200, "GET", ADMIN + "/sessions", null);
        expect(200, "GET", ADMIN + "/state", null);
        expect(200, "GET", ADMIN + "/exchanges", null);
        expect(200, "POST", ADMIN + "/clock/advance", "{\"by\": \"PT1H\"}");
        expect(200, "GET", "/__admin/dashboard", null);
    }

    private static String member(String name, String json) {
        Matcher member = Pattern.compile("\"" + name + "\":\\s*\"([^\"]+)\"").matcher(json);
        if (!member.find()) {
            throw new IllegalStateException("There is no " + name + " in " + json);
        }
        return member.group(1);
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
