import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Three replicas of the mock on one database, under load, with kills, newcomers and outages of the database: java
 * Replicas.java JAR POSTGRESQL ROUNDS [COMMAND TO RUN POSTGRESQL BY…]
 *
 * <p>A change whose answer did not come may have been kept or not. Everything else must be as acknowledged, and every
 * replica must show it. Exit code 0 if so.
 */
public class Replicas {
    static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    static final Random RANDOM = new Random();
    static final String PASSWORD = "never-to-be-shown";
    static final AtomicLong ACKNOWLEDGED = new AtomicLong();
    static final AtomicLong UNKNOWN = new AtomicLong();
    static final AtomicLong REFUSED = new AtomicLong();
    static final List<Replica> LIVING = new CopyOnWriteArrayList<>();
    static final Set<String> IDS = ConcurrentHashMap.newKeySet();
    static volatile boolean working;

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("examplary-replicas");
        Postgres postgres = new Postgres(
                Path.of(arguments[1]), folder, List.of(arguments).subList(3, arguments.length));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            LIVING.forEach(replica -> replica.process.destroyForcibly());
            postgres.end();
        }));
        postgres.create();
        postgres.start();
        long began = System.nanoTime();
        // At once: the tables are made by one of them.
        List<CompletableFuture<Replica>> starting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            starting.add(CompletableFuture.supplyAsync(() -> new Replica(jar, postgres.url())));
        }
        starting.forEach(replica -> LIVING.add(replica.join()));
        System.out.printf("three replicas on an empty database: up after %d ms%n", millisSince(began));

        String shared = key("Shared");
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clients.add(new Writer("w" + i, i < 2 ? shared : key("Own")));
        }
        clients.add(new Mover(shared));
        clients.add(new Expirer());
        working = true;
        List<Thread> threads = clients.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);

        long loaded = System.nanoTime();
        for (int round = 1; round <= rounds; round++) {
            after(50 + RANDOM.nextInt(400));
            Replica victim = LIVING.remove(RANDOM.nextInt(LIVING.size()));
            victim.process.destroyForcibly().waitFor();
            System.out.printf("round %d: one killed after %d acknowledged changes", round, ACKNOWLEDGED.get());
            if (round % 4 == 2) {
                outage(postgres);
            }
            Replica newcomer = new Replica(jar, postgres.url());
            LIVING.add(newcomer);
            System.out.println(", another joined");
        }
        after(200);
        working = false;
        for (Thread thread : threads) {
            thread.join();
        }
        long seconds = Math.max(1, millisSince(loaded) / 1000);
        for (Client client : clients) {
            client.compare();
        }
        for (Replica replica : LIVING) {
            String settings = call(replica, "GET", "/__admin/examplary/settings", shared, null).body();
            require(settings.contains("jdbc:postgresql://"), "the settings do not name the store: " + settings);
            require(!settings.contains(PASSWORD), "the settings show the password");
        }
        System.out.printf(
                "%d changes acknowledged in %d s by replicas of which %d were killed, all found on every replica;"
                        + " %d changes whose answer was lost, %d refused with 503%n",
                ACKNOWLEDGED.get(), seconds, rounds, UNKNOWN.get(), REFUSED.get());
        System.exit(0);
    }

    /** Takes the database away, and brings it back when every replica has said so. */
    static void outage(Postgres postgres) throws Exception {
        postgres.stop();
        for (Replica replica : LIVING) {
            awaitReady(replica, 503);
            require(call(replica, "GET", "/livez", null, null).statusCode() == 200, "/livez without a database");
        }
        long began = System.nanoTime();
        postgres.start();
        for (Replica replica : LIVING) {
            awaitReady(replica, 200);
        }
        System.out.printf(", the database crashed and all was well %d ms after its start", millisSince(began));
    }

    static void awaitReady(Replica replica, int status) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        int last = 0;
        while (last != status) {
            require(System.nanoTime() < end, "/readyz stayed at " + last + " and did not become " + status);
            last = call(replica, "GET", "/readyz", null, null).statusCode();
        }
    }

    /** Waits until more changes are acknowledged. */
    static void after(int more) throws InterruptedException {
        long target = ACKNOWLEDGED.get() + more;
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        synchronized (ACKNOWLEDGED) {
            while (ACKNOWLEDGED.get() < target) {
                require(System.nanoTime() < end, "the clients got no further than " + ACKNOWLEDGED.get() + " changes");
                ACKNOWLEDGED.wait(1000);
            }
        }
    }

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

    /** A database server in processes of its own. */
    static class Postgres {
        final Path home;
        final Path folder;
        final List<String> by;
        final int port;

        Postgres(Path home, Path folder, List<String> by) throws IOException {
            this.home = home;
            this.folder = folder;
            this.by = by;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
        }

        String url() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&password=" + PASSWORD;
        }

        void create() {
            run("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF-8", "-N", "-D", data());
        }

        void start() {
            String options = "-h 127.0.0.1 -p " + port + " -k ''";
            run("pg_ctl", "-D", data(), "-o", options, "-l", folder.resolve("log").toString(), "-w", "start");
        }

        /** As if it had crashed. */
        void stop() {
            run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        }

        void end() {
            try {
                command("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop").start().waitFor();
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            } catch (IOException | InterruptedException e) {
                System.out.println("could not clean up " + folder + ": " + e);
            }
        }

        private String data() {
            return folder.resolve("data").toString();
        }

        private void run(String... arguments) {
            try {
                require(command(arguments).start().waitFor() == 0, Arrays.toString(arguments) + ", see " + folder);
            } catch (IOException | InterruptedException e) {
                require(false, Arrays.toString(arguments) + ": " + e);
            }
        }

        private ProcessBuilder command(String... arguments) {
            List<String> words = new ArrayList<>(by);
            words.add(home.resolve("bin").resolve(arguments[0]).toString());
            words.addAll(List.of(arguments).subList(1, arguments.length));
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("commands").toFile());
        }
    }

    /** A mock in a process of its own. */
    static class Replica {
        final Process process;
        final String url;

        Replica(Path jar, String store) {
            try {
                process = new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                jar.toString(),
                                "serve",
                                "--port",
                                "0",
                                "--store",
                                store)
                        .redirectErrorStream(true)
                        .start();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                StringBuilder said = new StringBuilder();
                String found = null;
                for (String line = lines.readLine(); line != null && found == null; line = lines.readLine()) {
                    said.append(line).append('\n');
                    if (line.contains("  API ")) {
                        found = line.substring(line.indexOf("http")).trim();
                    }
                }
                require(found != null, "a replica did not start:\n" + said);
                require(!said.toString().contains(PASSWORD), "the password is shown:\n" + said);
                url = found;
                Thread drain = new Thread(() -> drain(lines));
                drain.setDaemon(true);
                drain.start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void drain(BufferedReader lines) {
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    require(!line.contains(PASSWORD), "the password is shown: " + line);
                    // A stack trace, or a defect that was logged.
                    require(!line.matches("\\s+at .*|.*Exception.*"), "a replica logged " + line);
                }
            } catch (IOException killed) {
                // The end of the process.
            }
        }
    }

    /** Somebody who makes changes, each by whichever replica. */
    abstract static class Client implements Runnable {
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

    /** Makes users and sessions, and completes some; two of them share a workspace. */
    static class Writer extends Client {
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

    /** Moves the clock of the workspace that others share. */
    static class Mover extends Client {
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

    /** Lets sessions expire, by telling all replicas at once to move the clock to the same instant. */
    static class Expirer extends Client {
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
}
