package io.examplarymock.harness.mock;

import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How the mock server is started: a program and its arguments, to which those of a run are added. */
public record MockCommand(List<String> words) {
    /** Names the server's standalone jar, where it is not found by itself. */
    public static final String JAR_VARIABLE = "EXAMPLARY_MOCK_SERVER_JAR";

    private static final String STANDALONE = "-standalone.jar";

    public MockCommand {
        words = List.copyOf(words);
    }

    /** Runs a main class on a class path, with the Java that runs this. */
    public static MockCommand ofClass(String classPath, String mainClass) {
        return java("-cp", classPath, mainClass);
    }

    /**
     * Runs the server's standalone jar: the one that {@value #JAR_VARIABLE} names, else the one beside the jar of the
     * harness, else the one that was built in the checkout in which the harness was built.
     *
     * @throws WrongUsage if there is none
     */
    public static MockCommand ofStandaloneJar(Map<String, String> environment) {
        return ofStandaloneJar(environment, ownPlace());
    }

    static MockCommand ofStandaloneJar(Map<String, String> environment, Path harness) {
        String named = environment.get(JAR_VARIABLE);
        if (named != null && !named.isBlank()) {
            if (!Files.isRegularFile(Path.of(named))) {
                throw new WrongUsage(JAR_VARIABLE + " names " + named + ", and there is no such file");
            }
            return ofJar(Path.of(named));
        }
        return beside(harness)
                .or(() -> inCheckoutOf(harness))
                .map(MockCommand::ofJar)
                .orElseThrow(() -> new WrongUsage("the mock server's jar was not found beside " + harness
                        + " nor in a checkout around it; set " + JAR_VARIABLE
                        + " to the path of examplary-mock-server-…" + STANDALONE + ", or name a running mock"));
    }

    private static MockCommand ofJar(Path jar) {
        return java("-jar", jar.toString());
    }

    /** The server lives for a short while: start fast rather than run fast. */
    private static MockCommand java(String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        words.addAll(List.of(arguments));
        return new MockCommand(words);
    }

    private static Optional<Path> beside(Path harness) {
        return newest(harness.getParent(), "examplary-mock-server");
    }

    private static Optional<Path> inCheckoutOf(Path harness) {
        for (Path folder = harness; folder != null; folder = folder.getParent()) {
            Path target = folder.resolve("mock-server").resolve("target");
            if (Files.isDirectory(target)) {
                return newest(target, "");
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> newest(Path folder, String prefix) {
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)
                            && file.getFileName().toString().endsWith(STANDALONE))
                    .max(Comparator.comparing(MockCommand::age));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ownPlace() {
        try {
            return Path.of(MockCommand.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
