import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills a mock that keeps its workspaces in a file again and again while clients write, and compares what was
 * acknowledged with what is found: java Durability.java JAR ROUNDS
 *
 * <p>Each writer has one request under way at most, so that a kill leaves one change open per writer: it may be there or
 * not. Everything else must be as acknowledged. Exit code 0 if nothing was lost.
 */
public class Durability {
    static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    static final int WRITERS = 4;
    static final Random RANDOM = new Random();
    static final AtomicLong ACKNOWLEDGED = new AtomicLong();
    static long kept;
    static long slowest;

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("examplary-durability");
        Path file = folder.resolve("mock.store");
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            clients.add(new Writer("W" + i));
        }
        TimeTraveller traveller = new TimeTraveller();
        clients.add(traveller);
        clients.add(new Resetter());
        for (int round = 1; round <= rounds; round++) {
            Mock mock = new Mock(jar, file, null);
            clients.forEach(client -> client.mock = mock);
            for (Client client : clients) {
                client.compare();
            }
            long target = ACKNOWLEDGED.get() + 20 + RANDOM.nextInt(400);
            List<Thread> threads = new ArrayList<>();
            clients.forEach(client -> threads.add(new Thread(client)));
            threads.forEach(Thread::start);
            synchronized (ACKNOWLEDGED) {
                while (ACKNOWLEDGED.get() < target && threads.stream().anyMatch(Thread::isAlive)) {
                    ACKNOWLEDGED.wait(1000);
                }
            }
            mock.kill();
            for (Thread thread : threads) {
                thread.join();
            }
            System.out.printf(
                    "round %d: killed after %d acknowledged changes, file of %d KiB%n",
                    round, ACKNOWLEDGED.get(), Files.size(file) / 1024);
        }
        fullDisk(jar, file, clients);
        Mock last = new Mock(jar, file, null);
        for (Client client : clients) {
            client.mock = last;
            client.compare();
        }
        last.kill();
        Files.delete(file);
        Files.delete(folder);
        require(!traveller.expired.isEmpty(), "the clock did not move far enough for a session to expire");
        System.out.printf(
                "%d kills, %d changes acknowledged, all found; %d more were in the file before their answer could be"
                        + " sent; %d sessions expired, each once; slowest start %d ms%n",
                rounds + 1, ACKNOWLEDGED.get(), kept, traveller.expired.size(), slowest);
    }

    /** The file may not grow any more: writes are refused, reads are not; and all is well when it may. */
    static void fullDisk(Path jar, Path file, List<Client> clients) throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/prlimit"))) {
            System.out.println("full disk: skipped, for want of prlimit");
            return;
        }
        Mock mock = new Mock(jar, file, Files.size(file) / 1024 + 256);
        Writer writer = (Writer) clients.get(0);
        writer.mock = mock;
        writer.compare();
        int taken = 0;
        HttpResponse<String> answer = writer.user();
        while (answer.statusCode() == 201 || answer.statusCode() == 200) {
            writer.users.add(id(answer));
            ACKNOWLEDGED.incrementAndGet();
            require(++taken < 100_000, "the limit of the file's size was never met");
            answer = writer.user();
        }
        require(answer.statusCode() == 507, "a full disk was answered by " + answer.statusCode() + " " + answer.body());
        require(writer.get("/me").statusCode() == 200, "nothing can be read on a full disk");
        new ProcessBuilder("/usr/bin/prlimit", "--pid", mock.pid(), "--fsize=unlimited")
                .inheritIO()
                .start()
                .waitFor();
        answer = writer.user();
        require(answer.statusCode() < 300, "with room again: " + answer.statusCode() + " " + answer.body());
        writer.users.add(id(answer));
        ACKNOWLEDGED.incrementAndGet();
        mock.kill();
        System.out.println("full disk: " + taken + " changes taken, then refused with 507, then taken again");
    }

    static void require(boolean right, String otherwise) {
        if (!right) {
            System.out.println("FAILED: " + otherwise);
            Runtime.getRuntime().halt(1);
        }
    }

    static String id(HttpResponse<String> answer) {
        Matcher matcher = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer.body());
        require(matcher.find(), "no id in " + answer.body());
        return matcher.group(1);
    }

    static List<String> all(String text, String regex) {
        return Pattern.compile(regex).matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** A mock in a process of its own. */
    static class Mock {
        final Process process;
        final String url;

        /** @param kilobytes how large files may become; null for any size */
        Mock(Path jar, Path file, Long kilobytes) throws IOException {
            long began = System.nanoTime();
            String limit = kilobytes == null ? "" : "ulimit -S -f " + kilobytes + "; ";
            process = new ProcessBuilder(
                            "bash",
                            "-c",
                            limit + "exec java -XX:TieredStopAtLevel=1 -XX:-UsePerfData -jar \"$0\" serve --port 0"
                                    + " --store \"file:$1\"",
                            jar.toString(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String found = null;
            for (String line = lines.readLine(); line != null && found == null; line = lines.readLine()) {
                if (line.contains("  API ")) {
                    found = line.substring(line.indexOf("http")).trim();
                }
            }
            require(found != null, "the mock did not start on " + file);
            url = found;
            slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            Thread drain = new Thread(() -> lines.lines().forEach(line -> {}));
            drain.setDaemon(true);
            drain.start();
        }

        String pid() {
            return String.valueOf(process.pid());
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    /** Somebody with a workspace of their own. */
    abstract static class Client implements Runnable {
        final String key;
        volatile Mock mock;

        Client(String name) {
            StringBuilder text = new StringBuilder("examp_").append(name);
            while (text.length() < 38) {
                text.append((char) ('a' + RANDOM.nextInt(26)));
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
                require(false, e.toString());
            }
        }

        HttpResponse<String> call(String method, String path, String body) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(mock.url + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + key)
                    .header("X-Examplary-Key", key);
            return CLIENT.send(
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
            require(answer.statusCode() < 300, method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
            return answer;
        }

        HttpResponse<String> user() throws IOException, InterruptedException {
            return call(
                    "POST", "/users", "{\"email\":\"u" + Math.abs(RANDOM.nextLong()) + "@example.com\",\"name\":\"U\"}");
        }

        String state() throws IOException, InterruptedException {
            return change("GET", "/__admin/examplary/state", null).body();
        }

        void acknowledged() {
            synchronized (ACKNOWLEDGED) {
                ACKNOWLEDGED.incrementAndGet();
                ACKNOWLEDGED.notifyAll();
            }
        }
    }

    /** Makes users and sessions, and completes some. */
    static class Writer extends Client {
        final Set<String> users = new HashSet<>();
        final Map<String, String> sessions = new LinkedHashMap<>();

        Writer(String name) {
            super(name);
        }

        @Override
        void work() throws Exception {
            HttpResponse<String> answer = user();
            require(answer.statusCode() < 300, "POST /users answered " + answer.statusCode() + " " + answer.body());
            String user = id(answer);
            users.add(user);
            acknowledged();
            String session = id(change(
                    "POST", "/embed-sessions", "{\"flow\":\"generate-exam\",\"actor\":\"" + user + "\"}"));
            sessions.put(session, "pending");
            acknowledged();
            act(session, "start", "started");
            if (RANDOM.nextBoolean()) {
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
            Set<String> found = new HashSet<>(all(state, "\"id\":\"(user_[^\"]+)\",\"email\":\"u"));
            require(found.containsAll(users), key + " lost users: " + users.size() + " acknowledged, " + found.size() + " found");
            require(found.size() <= users.size() + 1, key + " has users that nobody made");
            kept += found.size() - users.size();
            users.addAll(found);
            int open = 0;
            Set<String> there = new HashSet<>();
            for (String entry : state.split("\"id\":\"(?=embed_session_)")) {
                if (!entry.startsWith("embed_session_")) {
                    continue;
                }
                String session = entry.substring(0, entry.indexOf('"'));
                String status = all(entry, "\"status\":\"(\\w+)\"").get(0);
                String expected = sessions.get(session);
                there.add(session);
                if (expected == null) {
                    open++;
                } else if (expected.endsWith("?")) {
                    String before = expected.equals("completed?") ? "started" : "pending";
                    require(status.equals(before) || expected.equals(status + "?"), session + " is " + status);
                    kept += status.equals(before) ? 0 : 1;
                } else {
                    require(status.equals(expected), session + " was " + expected + " and is " + status);
                }
                sessions.put(session, status);
            }
            require(there.containsAll(sessions.keySet()), key + " lost sessions");
            require(open <= 1, key + " has sessions that nobody made");
            kept += open;
        }
    }

    /** Moves a frozen clock on, half a day at a time, while embed sessions expire after their week. */
    static class TimeTraveller extends Client {
        static final Duration STEP = Duration.ofHours(12);
        static final Duration WEEK = Duration.ofDays(7);
        final Set<String> sessions = new HashSet<>();
        final Set<String> expired = new HashSet<>();
        String actor;
        Instant now;
        boolean moving;

        TimeTraveller() {
            super("Time");
        }

        @Override
        void work() throws Exception {
            String body = "{\"flow\":\"generate-exam\",\"actor\":\"" + actor + "\"}";
            sessions.add(id(change("POST", "/embed-sessions", body)));
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
                actor = id(user());
            }
            Instant found = Instant.parse(
                    all(change("GET", "/__admin/examplary/clock", null).body(), "\"now\":\"([^\"]+)\"").get(0));
            boolean done = moving && found.equals(now.plus(STEP));
            require(now == null || done || found.equals(now), "the clock stood at " + now + " and stands at " + found);
            kept += done ? 1 : 0;
            now = found;
            moving = false;
            compareSessions();
        }

        /** Whatever the clock stands at, what was due by then has happened, once and in its time, and nothing else. */
        private void compareSessions() throws Exception {
            Set<String> there = new HashSet<>();
            for (String entry : state().split("\"id\":\"(?=embed_session_)")) {
                if (!entry.startsWith("embed_session_")) {
                    continue;
                }
                String session = entry.substring(0, entry.indexOf('"'));
                there.add(session);
                Instant due = Instant.parse(all(entry, "\"createdAt\":\"([^\"]+)\"").get(0)).plus(WEEK);
                List<String> expiries = all(entry, "\"at\":\"([^\"]+)\",\"kind\":\"expired\"");
                if (due.isAfter(now)) {
                    require(expiries.isEmpty(), session + " expired before " + due);
                } else {
                    require(expiries.size() == 1, session + " expired " + expiries.size() + " times by " + now);
                    require(Instant.parse(expiries.get(0)).equals(due), session + " expired at " + expiries + ", not " + due);
                    expired.add(session);
                }
            }
            require(there.containsAll(sessions), key + " lost sessions");
            require(there.size() <= sessions.size() + 1, key + " has sessions that nobody made");
            kept += there.size() - sessions.size();
            sessions.addAll(there);
        }
    }

    /** Makes three users and resets the workspace, over and over. */
    static class Resetter extends Client {
        int users;
        boolean resetting;
        boolean making;

        Resetter() {
            super("Reset");
        }

        @Override
        void work() throws Exception {
            while (users < 3) {
                making = true;
                require(user().statusCode() < 300, "a user was refused after a reset");
                making = false;
                users++;
                acknowledged();
            }
            resetting = true;
            change("POST", "/__admin/examplary/reset", null);
            resetting = false;
            users = 0;
            acknowledged();
        }

        @Override
        void compare() throws Exception {
            int found = all(state(), "\"email\":\"(u)").size();
            boolean done = (resetting && found == 0) || (making && found == users + 1);
            require(done || found == users, "a reset left " + found + " users, " + users + " were acknowledged");
            kept += done && found != users ? 1 : 0;
            users = found;
            resetting = false;
            making = false;
        }
    }
}
