package replicas;

import static replicas.Calls.all;
import static replicas.Calls.call;
import static replicas.Calls.require;
import static replicas.Replicas.LIVING;

import java.time.Instant;

/** Moves the clock of the workspace that others share. */
final class Mover extends Client {
    Instant now = Instant.MIN;

    Mover(String key) {
        super(key);
    }

    @Override
    void work() throws Exception {
        String answer = change("POST", "/__admin/examplary/clock/advance", "{\"by\":\"PT1S\"}");
        if (answer != null) {
            Instant found = Instant.parse(all(answer, "\"now\":\"([^\"]+)\"").get(0));
            require(!found.isBefore(now), "the clock went back from " + now + " to " + found);
            now = found;
        }
    }

    @Override
    void compare() throws Exception {
        for (Replica replica : LIVING) {
            String clock = call(replica, "GET", "/__admin/examplary/clock", key, null).body();
            Instant found = Instant.parse(all(clock, "\"now\":\"([^\"]+)\"").get(0));
            require(!found.isBefore(now), "the clock went back from " + now + " to " + found);
            now = found;
        }
    }
}
