package replicas;

import static replicas.Calls.RANDOM;
import static replicas.Calls.call;
import static replicas.Calls.key;
import static replicas.Calls.millisSince;
import static replicas.Calls.require;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Three and then two replicas of the mock on one database, under load, with kills, newcomers and outages of the database: java
 * replicas.Replicas JAR POSTGRESQL ROUNDS [COMMAND TO RUN POSTGRESQL BY…]
 *
 * <p>A change whose answer did not come may have been kept or not. Everything else must be as acknowledged, and every
 * replica must show it; of the journal, the last moment of a replica that was killed may be missing. Exit code 0 if so.
 */
public final class Replicas {
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
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            writers.add(new Writer("w" + i, i < 2 ? shared : key("Own")));
        }
        List<Client> clients = new ArrayList<>(writers);
        Reader reader = new Reader(shared);
        clients.add(reader);
        clients.add(new Mover(shared));
        clients.add(new Expirer());
        working = true;
        List<Thread> threads = clients.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);

        long loaded = System.nanoTime();
        for (int round = 1; round <= rounds; round++) {
            if (round == rounds / 2 + 1) {
                Replica leaver = LIVING.remove(0);
                leaver.process.destroy();
                leaver.process.waitFor();
                System.out.println("one was told to end, two go on");
            }
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
        Set<String> together = new HashSet<>();
        writers.subList(0, 2).forEach(writer -> together.addAll(writer.acknowledged()));
        long missing = reader.missing(together, rounds);
        for (Replica replica : LIVING) {
            String settings = call(replica, "GET", "/__admin/examplary/settings", shared, null).body();
            require(settings.contains("jdbc:postgresql://"), "the settings do not name the store: " + settings);
            require(!settings.contains(PASSWORD), "the settings show the password");
        }
        System.out.printf(
                "%d changes acknowledged in %d s by replicas of which %d were killed, all found on every replica;"
                        + " %d changes whose answer was lost, %d refused with 503%n",
                ACKNOWLEDGED.get(), seconds, rounds, UNKNOWN.get(), REFUSED.get());
        System.out.printf(
                "the journal of %d exchanges was read at all of them by turns, with none skipped or met twice; of %d"
                        + " acknowledged in it, %d went with a replica that was killed%n",
                reader.last, together.size(), missing);
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
}
