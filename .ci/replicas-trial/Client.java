package replicas;

import static replicas.Calls.RANDOM;
import static replicas.Calls.call;
import static replicas.Calls.require;
import static replicas.Replicas.ACKNOWLEDGED;
import static replicas.Replicas.IDS;
import static replicas.Replicas.LIVING;
import static replicas.Replicas.REFUSED;
import static replicas.Replicas.UNKNOWN;
import static replicas.Replicas.working;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who makes changes, each by whichever replica. */
abstract class Client implements Runnable {
    final String key;

    Client(String key) {
        this.key = key;
    }

    abstract void work() throws Exception;

    abstract void compare() throws Exception;

    @Override
    public void run() {
        try {
            while (working) {
                work();
            }
        } catch (Exception e) {
            require(false, getClass().getSimpleName() + ": " + e);
        }
    }

    /** Returns the answer if the change is acknowledged, and null if nobody knows. */
    String change(String method, String path, String body) throws InterruptedException {
        try {
            HttpResponse<String> answer =
                    call(LIVING.get(RANDOM.nextInt(LIVING.size())), method, path, key, body);
            if (answer.statusCode() == 503) {
                REFUSED.incrementAndGet();
                require(answer.headers().firstValue("Retry-After").isPresent(), "503 without Retry-After");
                // As a client does that was told to come again; each after another while, so that they do not come at once.
                Thread.sleep(RANDOM.nextInt(300));
                return null;
            }
            require(
                    answer.statusCode() < 300,
                    method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
            synchronized (ACKNOWLEDGED) {
                ACKNOWLEDGED.incrementAndGet();
                ACKNOWLEDGED.notifyAll();
            }
            return answer.body();
        } catch (IOException killed) {
            UNKNOWN.incrementAndGet();
            return null;
        }
    }

    /** Returns the state, which every replica must show alike. */
    String state() throws Exception {
        String state = null;
        for (Replica replica : LIVING) {
            HttpResponse<String> answer = call(replica, "GET", "/__admin/examplary/state", key, null);
            require(answer.statusCode() == 200, "the state answered " + answer.statusCode() + " " + answer.body());
            require(state == null || state.equals(answer.body()), "replicas differ about " + key);
            state = answer.body();
        }
        return state;
    }

    static String id(String answer) {
        Matcher matcher = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer);
        require(matcher.find(), "no id in " + answer);
        require(IDS.add(matcher.group(1)), "given twice: " + matcher.group(1));
        return matcher.group(1);
    }

    /** Returns the entries of sessions in a state. */
    static Map<String, String> sessions(String state) {
        Map<String, String> sessions = new HashMap<>();
        for (String entry : state.split("\"id\":\"(?=embed_session_)")) {
            if (entry.startsWith("embed_session_")) {
                sessions.put(entry.substring(0, entry.indexOf('"')), entry);
            }
        }
        return sessions;
    }
}
