package durability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Somebody with a workspace of their own. */
abstract class Client implements Runnable {
    final String key;
    volatile Mock mock;

    Client(String name) {
        StringBuilder text = new StringBuilder("examp_").append(name);
        while (text.length() < 38) {
            text.append((char) ('a' + Durability.RANDOM.nextInt(26)));
        }
        key = text.toString();
    }

    /** Compares what is found with what was acknowledged, and goes on from what is found. */
    abstract void compare() throws Exception;

    /** Makes one change after another until the mock is gone. */
    abstract void work() throws Exception;

    @Override
    public void run() {
        try {
            while (true) {
                work();
            }
        } catch (IOException gone) {
            // The kill.
        } catch (Exception e) {
            Durability.require(false, e.toString());
        }
    }

    HttpResponse<String> call(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(mock.url + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .header("X-Examplary-Key", key);
        return Durability.CLIENT.send(
                request.method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return call("GET", path, null);
    }

    HttpResponse<String> change(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = call(method, path, body);
        Durability.require(answer.statusCode() < 300, method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
        return answer;
    }

    HttpResponse<String> user() throws IOException, InterruptedException {
        return call(
                "POST", "/users", "{\"email\":\"u" + Math.abs(Durability.RANDOM.nextLong()) + "@example.com\",\"name\":\"U\"}");
    }

    String state() throws IOException, InterruptedException {
        return change("GET", "/__admin/examplary/state", null).body();
    }

    void acknowledged() {
        synchronized (Durability.ACKNOWLEDGED) {
            Durability.ACKNOWLEDGED.incrementAndGet();
            Durability.ACKNOWLEDGED.notifyAll();
        }
    }
}
