package replicas;

import static replicas.Calls.RANDOM;
import static replicas.Calls.all;
import static replicas.Calls.require;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Makes users and sessions, and completes some; two of them share a workspace. */
final class Writer extends Client {
    final String name;
    final Set<String> users = new HashSet<>();
    /** What each session may be. */
    final Map<String, Set<String>> sessions = new HashMap<>();
    int openUsers;
    int openSessions;

    Writer(String name, String key) {
        super(key);
        this.name = name;
    }

    @Override
    void work() throws Exception {
        String made = change(
                "POST",
                "/users",
                "{\"email\":\"" + name + "-" + Math.abs(RANDOM.nextLong()) + "@example.com\",\"name\":\"U\"}");
        if (made == null) {
            openUsers++;
            return;
        }
        String user = id(made);
        users.add(user);
        made = change(
                "POST",
                "/embed-sessions",
                "{\"flow\":\"generate-exam\",\"actor\":\"" + user + "\",\"metadata\":{\"by\":\"" + name + "\"}}");
        if (made == null) {
            openSessions++;
            return;
        }
        String session = id(made);
        sessions.put(session, Set.of("pending"));
        if (act(session, "start", "pending", "started") && RANDOM.nextBoolean()) {
            act(session, "complete", "started", "completed");
        }
    }

    /** Returns the ids of what was made by calls of the API. */
    Set<String> acknowledged() {
        Set<String> ids = new HashSet<>(users);
        ids.addAll(sessions.keySet());
        return ids;
    }

    boolean act(String session, String action, String before, String status) throws Exception {
        String answer = change(
                "POST", "/__admin/examplary/sessions/" + session + "/actions", "{\"action\":\"" + action + "\"}");
        sessions.put(session, answer == null ? Set.of(before, status) : Set.of(status));
        return answer != null;
    }

    @Override
    void compare() throws Exception {
        String state = state();
        Set<String> found = new HashSet<>(all(state, "\"id\":\"(user_[^\"]+)\",\"email\":\"" + name + "-"));
        require(found.containsAll(users), name + " lost users: " + users.size() + " acknowledged, of " + found.size());
        require(found.size() <= users.size() + openUsers, name + " has users that nobody made");
        Map<String, String> there = sessions(state);
        sessions.forEach((session, possible) -> {
            require(there.containsKey(session), name + " lost " + session);
            String status = all(there.get(session), "\"status\":\"(\\w+)\"").get(0);
            require(possible.contains(status), session + " may be " + possible + " and is " + status);
        });
        long mine = there.values().stream()
                .filter(entry -> entry.contains("\"by\":\"" + name + "\""))
                .count();
        require(mine <= sessions.size() + openSessions, name + " has sessions that nobody made");
    }
}
