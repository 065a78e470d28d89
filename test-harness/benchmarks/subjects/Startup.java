import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts servers over and over, in turns, and prints a table of medians: {@code java Startup.java RUNS LOG SUBJECT...},
 * each subject {@code NAME=COMMAND} with its words separated by tabs, to which a port is added. Needs Linux for memory.
 */
final class Startup {
    private static final String SESSION = "{\"flow\": \"generate-exam\", \"actor\": \"user_demo_teacher\"}";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final int IDLE_MILLIS = 3000;

    /** How the line ends that a mock says when it is ready. */
    private static final String READY = " is ready.";

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, List<double[]>> measured = new LinkedHashMap<>();
        for (int run = 0; run < Integer.parseInt(arguments[0]); run++) {
            for (String subject : List.of(arguments).subList(2, arguments.length)) {
                int equals = subject.indexOf('=');
                measured.computeIfAbsent(subject.substring(0, equals), name -> new ArrayList<>())
                        .add(measure(List.of(subject.substring(equals + 1).split("\t")), Path.of(arguments[1])));
            }
        }
        System.out.println("| | ready | first session | second | idle, resident | ends after SIGTERM |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        measured.forEach((name, runs) -> System.out.printf(
                "| %s | %s ms | %s ms | %s ms | %s MiB | %s ms |%n",
                name, shown(runs, 0), shown(runs, 1), shown(runs, 2), shown(runs, 3), shown(runs, 4)));
    }

    private static double[] measure(List<String> command, Path log) throws IOException, InterruptedException {
        int port = freePort();
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--port", String.valueOf(port)));
        long begun = System.nanoTime();
        Process server = new ProcessBuilder(words).redirectErrorStream(true).start();
        CountDownLatch announced = new CountDownLatch(1);
        Thread reader = new Thread(() -> copy(server, log, announced), "log");
        reader.start();
        try {
            // Its own word wakes us. Asking again and again would take the processor from what is measured.
            announced.await(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
            if (!isReady(port)) {
                throw new IllegalStateException("The server did not become ready; its log is " + log);
            }
            double ready = millisSince(begun);
            double first = session(port);
            double second = session(port);
            Thread.sleep(IDLE_MILLIS);
            double resident = residentMebibytes(server.pid());
            long stopped = System.nanoTime();
            server.destroy();
            server.waitFor();
            return new double[] {ready, first, second, resident, millisSince(stopped)};
        } finally {
            server.destroyForcibly();
            reader.join();
        }
    }

    /** Keeps what the server says, and lets {@code announced} go when it says that it is ready, or ends. */
    private static void copy(Process server, Path log, CountDownLatch announced) {
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
                Writer kept = Files.newBufferedWriter(log)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.endsWith(READY)) {
                    announced.countDown();
                }
                kept.append(line).append(System.lineSeparator());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            announced.countDown();
        }
    }

    private static boolean isReady(int port) {
        try {
            return ask(port, "GET", "/readyz", "").startsWith("HTTP/1.1 200");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double session(int port) throws IOException {
        long begun = System.nanoTime();
        String answer = ask(port, "POST", "/embed-sessions", SESSION);
        if (!answer.startsWith("HTTP/1.1 201")) {
            throw new IllegalStateException("No session was created: " + answer);
        }
        return millisSince(begun);
    }

    private static String ask(int port, String method, String path, String body) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            socket.setSoTimeout(10_000);
            String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Bearer examp_DemoKey0000000000000000000000000\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** 0 where the system does not tell. */
    private static double residentMebibytes(long pid) throws IOException {
        File status = new File("/proc/" + pid + "/status");
        if (!status.exists()) {
            return 0;
        }
        return Files.readAllLines(status.toPath()).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    /** The median, with the least and the most. */
    private static String shown(List<double[]> runs, int column) {
        List<Double> values = new ArrayList<>(runs.stream().map(run -> run[column]).toList());
        Collections.sort(values);
        return String.format(
                "%.0f (%.0f to %.0f)", values.get(values.size() / 2), values.get(0), values.get(values.size() - 1));
    }
}
