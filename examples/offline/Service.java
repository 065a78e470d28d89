import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands for your service: {@code POST /sessions} invites a teacher to generate an exam, and answers the new session with
 * the {@code embedUrl} for the browser; {@code GET /sessions/ID} tells what has become of it.
 */
final class Service {
    private static final String API = System.getenv("EXAMPLARY_BASE_URL");
    private static final String KEY = System.getenv("EXAMPLARY_API_KEY");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(3000), 0);
        server.createContext("/sessions", Service::handle);
        server.start();
        System.out.println("Serving on port 3000, with the Examplary API at " + API);
    }

    private static void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<String> answer = exchange.getRequestMethod().equals("POST")
                    ? invite()
                    : call("GET", exchange.getRequestURI().getPath().replaceFirst("/sessions", "/embed-sessions"), "");
            byte[] body = answer.body().getBytes("UTF-8");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static HttpResponse<String> invite() throws IOException {
        String email = "teacher-" + UUID.randomUUID() + "@school.example";
        HttpResponse<String> user = call("POST", "/users", "{\"email\": \"" + email + "\", \"name\": \"My Teacher\"}");
        // No library for so little; yours has one.
        Matcher id = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"").matcher(user.body());
        return id.find()
                ? call("POST", "/embed-sessions", "{\"flow\": \"generate-exam\", \"actor\": \"" + id.group(1) + "\"}")
                : user;
    }

    private static HttpResponse<String> call(String method, String path, String json) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(API + path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
