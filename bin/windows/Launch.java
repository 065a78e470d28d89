import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the scripts in bin do, where there is no bash: builds the jar of a tool if it is missing or older than its sources,
 * and runs it; or runs the build that a script runs. Java runs this file as it is:
 * {@code java Launch.java mock-server --port 0}. Exit codes are those of the scripts.
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

    /** What can be run, and the module of its jar; none if it is a build. */
    private static final Map<String, String> TOOLS = Map.of(
            "mock-server", "mock-server",
            "test-harness", "test-harness/harness",
            "test", "",
            "pacts", "",
            "test-image", "");

    /** Options with which a command of the harness starts no mock. */
    private static final Pattern MOCKLESS =
            Pattern.compile("--list|--explain(=.*)?|--provider(=.*)?|--target(=.*)?|-h|--help|-V|--version", Pattern.DOTALL);

    /** How many jars of one tool may be in use at once. */
    private static final int MOST_COPIES = 9;

    private final Path root;
    private final String tool;

    private Launch(Path root, String tool) {
        this.root = root;
        this.tool = tool;
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length == 0 || !TOOLS.containsKey(arguments[0])) {
            System.err.println("usage: java Launch.java mock-server|test-harness|test|pacts|test-image [ARGUMENT…]");
            System.exit(2);
        }
        String tool = arguments[0];
        if (Runtime.version().feature() < 17) {
            System.err.println(tool + ": Java 17 or newer is needed, and this is " + Runtime.version());
            System.exit(2);
        }
        // A source file that Java runs is not told where it lies; the .cmd files say it.
        String root = System.getenv("EXAMPLARY_MOCK_ROOT");
        if (root == null) {
            System.err.println(tool + ": EXAMPLARY_MOCK_ROOT must name the checkout");
            System.exit(2);
        }
        try {
            System.exit(new Launch(Path.of(root).toAbsolutePath().normalize(), tool)
                    .run(Arrays.asList(arguments).subList(1, arguments.length)));
        } catch (IOException e) {
            System.err.println(tool + ": " + (e instanceof FileSystemException ? e : e.getMessage()));
            System.exit(3);
        }
    }

    private int run(List<String> arguments) throws IOException, InterruptedException {
        if (!TOOLS.get(tool).isEmpty()) {
            return runJar(arguments);
        }
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        if (first.equals("--help") || first.equals("-h")) {
            System.out.print(help());
            return 0;
        }
        if (first.equals("--version")) {
            System.out.println("Examplary Mock " + version());
            return 0;
        }
        return switch (tool) {
            case "test" -> test(arguments);
            case "pacts" -> pacts(first);
            default -> testImage(arguments);
        };
    }

    private int runJar(List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder().inheritIO();
        if (tool.equals("test-harness")
                && System.getenv("EXAMPLARY_MOCK_SERVER_JAR") == null
                && startsMock(arguments)) {
            process.environment()
                    .put("EXAMPLARY_MOCK_SERVER_JAR", ready("mock-server").toString());
        }
        List<String> command = new ArrayList<>(List.of(java()));
        String options = System.getenv("JAVA_OPTS");
        if (options != null && !options.isBlank()) {
            command.addAll(List.of(options.trim().split("\\s+")));
        }
        command.add("-jar");
        command.add(ready(TOOLS.get(tool)).toString());
        command.addAll(arguments);
        return waitFor(process.command(command).start());
    }

    /** Whether a command of the harness starts a mock: then its jar must be there too. As in bin/test-harness. */
    private static boolean startsMock(List<String> arguments) {
        String command = String.join(" ", arguments.subList(0, Math.min(2, arguments.size()))) + " ";
        if (!command.startsWith("replay ") && !command.startsWith("verify ") && !command.equals("pacts verify ")) {
            return false;
        }
        for (String argument : arguments) {
            if (argument.equals("--")) {
                return true; // what follows are the words of a judged client
            }
            if (MOCKLESS.matcher(argument).matches()) {
                return false;
            }
        }
        return true;
    }

    private int test(List<String> arguments) throws IOException, InterruptedException {
        try (FileChannel lock = lock()) {
            List<String> words = new ArrayList<>(arguments);
            words.add("verify");
            return waitFor(maven(words).inheritIO().start());
        }
    }

    private int pacts(String first) throws IOException, InterruptedException {
        if (!first.isEmpty()) {
            System.err.println("pacts: unknown argument " + first + "; --help tells what there is");
            return 2;
        }
        try (FileChannel lock = lock()) {
            List<String> words = List.of(
                    "-q",
                    "-pl",
                    "contracts",
                    "-am",
                    "test",
                    "-Dpacts.write=true",
                    "-Dexamplary.docs.write=true",
                    "-Dtest=*ContractTest,CommittedPactsTest,CoverageTest",
                    "-Dsurefire.failIfNoSpecifiedTests=false");
            return waitFor(maven(words).inheritIO().start());
        }
    }

    /** An engine's images are Linux, and so is what tries them: by the bash of WSL or of Git, which know their own paths. */
    private int testImage(List<String> arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "bin/test-image"));
        command.addAll(arguments);
        try {
            return waitFor(new ProcessBuilder(command)
                    .directory(root.toFile())
                    .inheritIO()
                    .start());
        } catch (IOException e) {
            System.err.println("test-image: needs bash, and none was found; run bin/test-image in WSL, or on Linux");
            return 2;
        }
    }

    /** The comment that the script of the same name begins with. */
    private String help() throws IOException {
        StringBuilder help = new StringBuilder();
        for (String line : Files.readAllLines(root.resolve("bin").resolve(tool)).stream()
                .skip(1)
                .takeWhile(line -> line.startsWith("#"))
                .toList()) {
            help.append(line.replaceFirst("^# ?", "")).append(System.lineSeparator());
        }
        if (tool.equals("test")) {
            help.append(System.lineSeparator())
                    .append("On Windows it runs the build alone: the tour needs bash, and nothing is installed.")
                    .append(System.lineSeparator());
        }
        return help.toString();
    }

    /** The project's version, from the first one in the root pom, which is its own. */
    private String version() throws IOException {
        Matcher version = Pattern.compile("<version>(.*?)</version>").matcher(Files.readString(root.resolve("pom.xml")));
        return version.find() ? version.group(1) : "of unknown version";
    }

    /** Returns a jar that is newer than all its sources. */
    private Path ready(String module) throws IOException, InterruptedException {
        Optional<Path> found = fresh(module);
        if (found.isPresent()) {
            return found.get();
        }
        try (FileChannel lock = lock()) {
            found = fresh(module);
            if (found.isPresent()) {
                return found.get();
            }
            FileTime begun = newest(module);
            System.err.println(tool + ": builds " + module + " (a first build fetches libraries for some minutes)");
            build(module);
            return place(built(module), module, begun);
        }
    }

    private Optional<Path> fresh(String module) throws IOException {
        FileTime newest = newest(module);
        for (int copy = 1; copy <= MOST_COPIES; copy++) {
            Path jar = copy(module, copy);
            if (Files.isRegularFile(jar) && Files.getLastModifiedTime(jar).compareTo(newest) >= 0) {
                return Optional.of(jar);
            }
        }
        return Optional.empty();
    }

    private Path copy(String module, int copy) {
        String name = root.resolve(module).getFileName().toString();
        return root.resolve(module).resolve("target/run/" + name + (copy == 1 ? "" : "-" + copy) + ".jar");
    }

    /** Windows lets nobody replace a jar that a server runs from; then the new one gets another name beside it. */
    private Path place(Path built, String module, FileTime begun) throws IOException {
        Path whole = copy(module, 1).resolveSibling("new-" + ProcessHandle.current().pid() + ".tmp");
        Files.createDirectories(whole.getParent());
        Files.copy(built, whole, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(whole, begun);
        for (int copy = 1; copy <= MOST_COPIES; copy++) {
            try {
                return Files.move(whole, copy(module, copy), StandardCopyOption.REPLACE_EXISTING);
            } catch (FileSystemException inUse) {
                // the next name
            }
        }
        Files.delete(whole);
        throw new IOException("none of the " + MOST_COPIES + " jars in " + whole.getParent()
                + " can be replaced; end the programs that run from them");
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

    /** Waits until no other of these launchers builds in this checkout; the lock ends with the channel, or the process. */
    private FileChannel lock() throws IOException {
        Path file = root.resolve("target/launch.lock");
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            System.err.println(tool + ": waits for another build in this checkout");
            channel.lock();
        }
        return channel;
    }

    private void build(String module) throws IOException, InterruptedException {
        Path log = Files.createTempFile("examplary-mock-build", ".log");
        List<String> words =
                List.of("-pl", module, "-am", "-Dmaven.test.skip=true", "-Dspotless.check.skip=true", "package");
        int code = waitFor(maven(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
        if (code != 0) {
            System.err.print(Files.readString(log));
            throw new IOException("the build failed, see above");
        }
        Files.delete(log);
    }

    private ProcessBuilder maven(List<String> words) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command =
                new ArrayList<>(List.of(root.resolve(windows ? "mvnw.cmd" : "mvnw").toString(), "-B"));
        command.addAll(words);
        return new ProcessBuilder(command).directory(root.toFile());
    }

    private Path built(String module) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(module).resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-standalone.jar"))
                    .max((one, other) -> Long.compare(one.toFile().lastModified(), other.toFile().lastModified()))
                    .orElseThrow(() -> new IOException("the build has left no standalone jar in " + module));
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
