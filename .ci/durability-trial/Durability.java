package durability;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Kills a mock that keeps its workspaces in a file again and again while clients write, and compares what was
 * acknowledged with what is found: arguments JAR ROUNDS
 *
 * <p>Each writer has one request under way at most, so that a kill leaves one change open per writer: it may be there or
 * not. Everything else must be as acknowledged. Exit code 0 if nothing was lost.
 */
final class Durability {
    static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    static final int WRITERS = 4;
    static final Random RANDOM = new Random();
    static final AtomicLong ACKNOWLEDGED = new AtomicLong();
    static final Set<Process> MOCKS = ConcurrentHashMap.newKeySet();
    static long kept;
    static long slowest;
    static int expired;

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("examplary-durability");
        Path file = folder.resolve("mock.store");
        // However this ends: no mock and no file is left.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leaveNothing(folder)));
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            clients.add(new Writer("W" + i));
        }
        clients.add(new TimeTraveller());
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
        require(expired > 0, "no session has expired");
        System.out.printf(
                "%d kills, %d changes acknowledged, all found; %d more were in the file before their answer could be"
                        + " sent; %d sessions expired, each once; slowest start %d ms%n",
                rounds + 1, ACKNOWLEDGED.get(), kept, expired, slowest);
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
            System.exit(1);
        }
    }

    static void leaveNothing(Path folder) {
        MOCKS.forEach(process -> process.destroyForcibly().onExit().join());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.out.println(folder + " is left behind: " + e);
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

    /** Each session of a state document, from its id on. */
    static List<String> sessions(String state) {
        return Stream.of(state.split("\"id\":\"(?=embed_session_)")).skip(1).toList();
    }
}
