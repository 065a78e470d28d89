package replicas;

import static replicas.Calls.RANDOM;
import static replicas.Calls.all;
import static replicas.Calls.call;
import static replicas.Calls.require;
import static replicas.Replicas.LIVING;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows the journal of the workspace that others share, each time at whichever replica, as a dashboard would. */
final class Reader extends Client {
    /** What a replica may take along that is killed: what it answered in its last moment. */
    static final int LAST_MOMENT = 50;

    final Set<String> made = new HashSet<>();
    long last;

    Reader(String key) {
        super(key);
    }

    @Override
    void work() throws Exception {
        try {
            read(LIVING.get(RANDOM.nextInt(LIVING.size())));
        } catch (IOException killed) {
            // The next one goes on from there.
        }
        // As a dashboard does that asks again and again; without a pause it would be all the load.
        Thread.sleep(20);
    }

    private void read(Replica replica) throws IOException, InterruptedException {
        HttpResponse<String> answer = call(replica, "GET", "/__admin/examplary/exchanges?after=" + last, key, null);
        if (answer.statusCode() == 503) {
            return;
        }
        require(answer.statusCode() == 200, "the journal answered " + answer.statusCode() + " " + answer.body());
        for (String id : all(answer.body(), "\"id\":(\\d+),\"at\":")) {
            require(Long.parseLong(id) == last + 1, "exchange " + id + " of the journal came after " + last);
            last++;
        }
        require(all(answer.body(), "\"last\":(\\d+)").equals(List.of(String.valueOf(last))), "not all were shown");
        for (String id : all(answer.body(), "\\\\\"id\\\\\":\\\\\"((?:user|embed_session)_\\w+)")) {
            require(made.add(id), "twice in the journal: " + id);
        }
    }

    @Override
    void compare() throws Exception {
        for (Replica replica : LIVING) {
            // Each writes what it has left before it answers.
            read(replica);
        }
        String journal = null;
        for (Replica replica : LIVING) {
            String here = call(replica, "GET", "/__admin/examplary/exchanges", key, null).body();
            require(journal == null || journal.equals(here), "replicas differ about the journal");
            journal = here;
        }
    }

    /** Compares with what was acknowledged. */
    long missing(Set<String> acknowledged, int kills) {
        long missing = acknowledged.stream().filter(id -> !made.contains(id)).count();
        require(missing <= (long) LAST_MOMENT * kills, missing + " of " + acknowledged.size() + " are in no journal");
        return missing;
    }
}
