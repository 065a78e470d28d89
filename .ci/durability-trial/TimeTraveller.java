package durability;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Opens sessions and moves a frozen clock on, so that with each move one more or less of them expires. */
class TimeTraveller extends Client {
    static final Duration STEP = Duration.ofHours(30);
    final Set<String> sessions = new HashSet<>();
    String student;
    Instant now;
    boolean moving;

    TimeTraveller() {
        super("Time");
    }

    @Override
    void work() throws Exception {
        if (student == null) {
            student = Durability.id(user());
        }
        sessions.add(Durability.id(change("POST", "/embed-sessions", "{\"flow\":\"generate-exam\",\"actor\":\"" + student + "\"}")));
        acknowledged();
        moving = true;
        change("POST", "/__admin/examplary/clock/advance", "{\"by\":\"" + STEP + "\"}");
        now = now.plus(STEP);
        moving = false;
        acknowledged();
    }

    @Override
    void compare() throws Exception {
        if (now == null) {
            change("PUT", "/__admin/examplary/clock", "{\"mode\":\"frozen\"}");
        }
        Instant found = Instant.parse(
                Durability.all(change("GET", "/__admin/examplary/clock", null).body(), "\"now\":\"([^\"]+)\"").get(0));
        boolean done = moving && found.equals(now.plus(STEP));
        Durability.require(now == null || done || found.equals(now), "the clock stood at " + now + " and stands at " + found);
        Durability.kept += done ? 1 : 0;
        now = found;
        moving = false;
        Set<String> there = new HashSet<>();
        Durability.expired = 0;
        for (String entry : Durability.sessions(state())) {
            String session = entry.substring(0, entry.indexOf('"'));
            String end = Durability.all(entry, "\"expiresAt\":\"([^\"]+)\"").get(0);
            String status = Durability.all(entry, "\"status\":\"(\\w+)\"").get(0);
            boolean due = !Instant.parse(end).isAfter(now);
            Durability.require(status.equals(due ? "expired" : "pending"), session + " ends at " + end + " and is " + status);
            int fired = Durability.all(entry, "\"kind\":\"(expired)\"").size();
            Durability.require(fired == (due ? 1 : 0), session + " has Durability.expired " + fired + " times");
            Durability.require(!due || entry.contains("\"statusSince\":\"" + end + "\""), session + " did not expire at " + end);
            there.add(session);
            Durability.expired = due ? Durability.expired + 1 : Durability.expired;
        }
        Durability.require(there.containsAll(sessions), key + " lost sessions");
        Durability.require(there.size() <= sessions.size() + 1, key + " has sessions that nobody made");
        Durability.kept += there.size() - sessions.size();
        sessions.addAll(there);
    }
}
