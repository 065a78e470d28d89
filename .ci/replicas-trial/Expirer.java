package replicas;

import static replicas.Calls.CLIENT;
import static replicas.Calls.RANDOM;
import static replicas.Calls.all;
import static replicas.Calls.key;
import static replicas.Calls.request;
import static replicas.Calls.require;
import static replicas.Replicas.LIVING;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Lets sessions expire, by telling all replicas at once to move the clock to the same instant. */
final class Expirer extends Client {
    final Set<String> fired = new HashSet<>();
    String user;
    Instant now;

    Expirer() {
        super(key("Expires"));
    }

    @Override
    void work() throws Exception {
        if (user == null) {
            change("PUT", "/__admin/examplary/clock", "{\"mode\":\"frozen\",\"now\":\"2030-01-01T00:00:00Z\"}");
            now = Instant.parse("2030-01-01T00:00:00Z");
            String made = change("POST", "/users", "{\"email\":\"e" + RANDOM.nextInt() + "@example.com\",\"name\":\"E\"}");
            user = made == null ? null : id(made);
            return;
        }
        String made = change("POST", "/embed-sessions", "{\"flow\":\"generate-exam\",\"actor\":\"" + user + "\"}");
        if (made != null) {
            id(made);
        }
        now = now.plus(Duration.ofDays(400));
        String to = "{\"to\":\"" + now + "\"}";
        List<CompletableFuture<HttpResponse<String>>> answers = LIVING.stream()
                .map(replica -> CLIENT.sendAsync(
                        request(replica, "POST", "/__admin/examplary/clock/advance", key, to),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            answer.handle((response, killed) -> {
                        if (response != null && response.statusCode() == 200) {
                            all(response.body(), "\"(embed_session_[^\"]+)\"").stream()
                                    .distinct()
                                    .forEach(id -> require(fired.add(id), "expired twice: " + id));
                        }
                        return null;
                    })
                    .join();
        }
    }

    @Override
    void compare() throws Exception {
        change("POST", "/__admin/examplary/clock/advance", "{\"by\":\"P400D\"}");
        Map<String, String> there = sessions(state());
        require(there.keySet().containsAll(fired), "sessions that expired are gone");
        there.forEach((id, entry) -> require(
                all(entry, "\"(expired)\"").size() == 2,
                "expired, but not once by its status and once by its events: " + entry));
        require(there.size() > 1, "no session expired");
    }
}
