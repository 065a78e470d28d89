package replicas;

import static replicas.Calls.require;
import static replicas.Replicas.PASSWORD;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A database server in processes of its own. */
final class Postgres {
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
