import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What bin/mock-server and bin/test-harness do, where there is no bash: builds the jar if it is missing or older than its
 * sources, and runs it. Java runs this file as it is: {@code java Launch.java mock-server --port 0}.
 */
public final class Launch {
    /** What each tool is made of, beside what all are made of. */
    private static final Map<String, List<String>> SOURCES = Map.of(
            "mock-server", List.of("mock-server/pom.xml", "mock-server/src/main"),
            "test-harness/harness",
                    List.of(
                            "test-harness/pom.xml",
                            "test-harness/client/pom.xml",
                            "test-harness/client/src/main",
                            "test-harness/harness/pom.xml",
                            "test-harness/harness/src/main"));

    private static final List<String> COMMON =
            List.of("pom.xml", ".mvn", "LICENSE", "NOTICE", "schemas/pom.xml", "schemas/src/main");

    /** Commands of the harness that start a mock, unless they are given one. */
    private static final Set<String> MOCKING = Set.of("replay", "verify", "pacts");

    private final Path root;

    private Launch(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0 || !Set.of("mock-server", "test-harness").contains(arguments[0])) {
            System.err.println("usage: java Launch.java mock-server|test-harness [ARGUMENT…]");
            System.exit(2);
        }
        if (Runtime.version().feature() < 17) {
            System.err.println(arguments[0] + ": Java 17 or newer is needed, and this is " + Runtime.version());
            System.exit(2);
        }
        // A source file that Java runs is not told where it lies; the .cmd files say it.
        String root = System.getenv("EXAMPLARY_MOCK_ROOT");
        if (root == null) {
            System.err.println(arguments[0] + ": EXAMPLARY_MOCK_ROOT must name the checkout");
            System.exit(2);
        }
        System.exit(new Launch(Path.of(root).toAbsolutePath().normalize())
                .run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length)));
    }

    private int run(String tool, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder().inheritIO();
        if (tool.equals("test-harness")
                && System.getenv("EXAMPLARY_MOCK_SERVER_JAR") == null
                && !arguments.isEmpty()
                && MOCKING.contains(arguments.get(0))) {
            process.environment()
                    .put("EXAMPLARY_MOCK_SERVER_JAR", ready("mock-server").toString());
        }
        List<String> command = new ArrayList<>(List.of(java()));
        String options = System.getenv("JAVA_OPTS");
        if (options != null && !options.isBlank()) {
            command.addAll(List.of(options.trim().split("\\s+")));
        }
        command.add("-jar");
        command.add(ready(tool.equals("mock-server") ? tool : "test-harness/harness").toString());
        command.addAll(arguments);
        return waitFor(process.command(command).start());
    }

    /** Returns a jar that is newer than all its sources. */
    private Path ready(String module) throws IOException, InterruptedException {
        String name = root.resolve(module).getFileName().toString();
        Path jar = root.resolve(module).resolve("target/run/" + name + ".jar");
        if (!Files.exists(jar) || Files.getLastModifiedTime(jar).compareTo(newest(module)) < 0) {
            FileTime begun = newest(module);
            System.err.println(name + ": builds (a first build fetches libraries for some minutes)");
            build(module);
            Files.createDirectories(jar.getParent());
            Files.copy(built(module), jar, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(jar, begun);
        }
        return jar;
    }

    private FileTime newest(String module) throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        for (String source : Stream.concat(COMMON.stream(), SOURCES.get(module).stream()).toList()) {
            try (Stream<Path> files = Files.walk(root.resolve(source))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    FileTime changed = Files.getLastModifiedTime(file);
                    newest = changed.compareTo(newest) > 0 ? changed : newest;
                }
            }
        }
        return newest;
    }

    private void build(String module) throws IOException, InterruptedException {
        Path log = Files.createTempFile("examplary-mock-build", ".log");
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Process maven = new ProcessBuilder(
                        root.resolve(windows ? "mvnw.cmd" : "mvnw").toString(),
                        "-B",
                        "-pl",
                        module,
                        "-am",
                        "-Dmaven.test.skip=true",
                        "-Dspotless.check.skip=true",
                        "package")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code = waitFor(maven);
        if (code != 0) {
            System.err.print(Files.readString(log));
            System.err.println("the build failed, see above");
            System.exit(3);
        }
        Files.delete(log);
    }

    private Path built(String module) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(module).resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-standalone.jar"))
                    .max((one, other) -> Long.compare(one.toFile().lastModified(), other.toFile().lastModified()))
                    .orElseThrow(() -> new IllegalStateException("the build has left no standalone jar in " + module));
        }
    }

    /** Waits for a process, which ends with this one. */
    private static int waitFor(Process process) throws InterruptedException {
        Thread end = new Thread(() -> {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(end);
        int code = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        return code;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
