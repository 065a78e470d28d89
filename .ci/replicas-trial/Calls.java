package replicas;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What every part of the trial needs: calls, keys, chance and the end of it all. */
final class Calls {
    static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    static final Random RANDOM = new Random();

    private Calls() {}

    static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }

    static void require(boolean right, String otherwise) {
        if (!right) {
            System.out.println("\nFAILED: " + otherwise);
            System.exit(1);
        }
    }

    static String key(String name) {
        StringBuilder text = new StringBuilder("examp_").append(name);
        while (text.length() < 38) {
            text.append((char) ('a' + RANDOM.nextInt(26)));
        }
        return text.toString();
    }

    static List<String> all(String text, String regex) {
        return Pattern.compile(regex).matcher(text).results().map(found -> found.group(1)).toList();
    }

    static HttpResponse<String> call(Replica replica, String method, String path, String key, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(request(replica, method, path, key, body), HttpResponse.BodyHandlers.ofString());
    }

    static HttpRequest request(Replica replica, String method, String path, String key, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(replica.url + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json");
        if (key != null) {
            request.header("Authorization", "Bearer " + key).header("X-Examplary-Key", key);
        }
        return request.method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
