package durability;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Makes users and sessions, and completes some. */
class Writer extends Client {
    final Set<String> users = new HashSet<>();
    final Map<String, String> sessions = new LinkedHashMap<>();

    Writer(String name) {
        super(name);
    }

    @Override
    void work() throws Exception {
        HttpResponse<String> answer = user();
        Durability.require(answer.statusCode() < 300, "POST /users answered " + answer.statusCode() + " " + answer.body());
        String user = Durability.id(answer);
        users.add(user);
        acknowledged();
        String session = Durability.id(change(
                "POST", "/embed-sessions", "{\"flow\":\"generate-exam\",\"actor\":\"" + user + "\"}"));
        sessions.put(session, "pending");
        acknowledged();
        act(session, "start", "started");
        if (Durability.RANDOM.nextBoolean()) {
            act(session, "complete", "completed");
        }
    }

    void act(String session, String action, String status) throws Exception {
        sessions.put(session, status + "?");
        change("POST", "/__admin/examplary/sessions/" + session + "/actions", "{\"action\":\"" + action + "\"}");
        sessions.put(session, status);
        acknowledged();
    }

    @Override
    void compare() throws Exception {
        String state = state();
        Set<String> found = new HashSet<>(Durability.all(state, "\"id\":\"(user_[^\"]+)\",\"email\":\"u"));
        Durability.require(found.containsAll(users), key + " lost users: " + users.size() + " acknowledged, " + found.size() + " found");
        Durability.require(found.size() <= users.size() + 1, key + " has users that nobody made");
        Durability.kept += found.size() - users.size();
        users.addAll(found);
        int open = 0;
        Set<String> there = new HashSet<>();
        for (String entry : Durability.sessions(state)) {
            String session = entry.substring(0, entry.indexOf('"'));
            String status = Durability.all(entry, "\"status\":\"(\\w+)\"").get(0);
            String expected = sessions.get(session);
            there.add(session);
            if (expected == null) {
                open++;
            } else if (expected.endsWith("?")) {
                String before = expected.equals("completed?") ? "started" : "pending";
                Durability.require(status.equals(before) || expected.equals(status + "?"), session + " is " + status);
                Durability.kept += status.equals(before) ? 0 : 1;
            } else {
                Durability.require(status.equals(expected), session + " was " + expected + " and is " + status);
            }
            sessions.put(session, status);
        }
        Durability.require(there.containsAll(sessions.keySet()), key + " lost sessions");
        Durability.require(open <= 1, key + " has sessions that nobody made");
        Durability.kept += open;
    }
}
