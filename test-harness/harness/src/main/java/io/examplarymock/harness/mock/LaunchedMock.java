package io.examplarymock.harness.mock;

import io.examplarymock.harness.usage.ToolFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A mock server in a process of its own, on a free port of this machine, for as long as this is open. It knows nothing of
 * what is configured around the harness: it starts in an empty folder and without the variables {@code EXAMPLARY_MOCK_…}.
 *
 * <pre>{@code
 * try (LaunchedMock mock = LaunchedMock.launch(MockCommand.ofStandaloneJar(System.getenv()))) {
 *     MockClient client = MockClient.at(mock.baseUrl());
 * }
 * }</pre>
 *
 * <p>The process also ends when this one is interrupted.
 */
public final class LaunchedMock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Process process;
    private final Path folder;
    private final Thread onInterrupt;
    private final URI baseUrl;

    private LaunchedMock(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        onInterrupt = new Thread(this::end, "examplary-mock-end");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        baseUrl = awaitReady();
    }

    /**
     * Starts a server and waits until it is ready.
     *
     * @param arguments of {@code serve}, beside those for the address
     * @throws ToolFailed if it cannot be started, ends at once, or is not ready within a minute; tells what it printed
     */
    public static LaunchedMock launch(MockCommand command, String... arguments) {
        List<String> words = new ArrayList<>(command.words());
        words.addAll(List.of("serve", "--host", "127.0.0.1", "--port", "0"));
        words.addAll(List.of(arguments));
        try {
            Path folder = Files.createTempDirectory("examplary-mock");
            return new LaunchedMock(started(words, folder), folder);
        } catch (IOException e) {
            throw new ToolFailed("the mock server cannot be started: " + e.getMessage());
        }
    }

    private static Process started(List<String> words, Path folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(LaunchedMock::configuresServer);
        try {
            return builder.start();
        } catch (IOException e) {
            Files.delete(folder);
            throw e;
        }
    }

    /** Returns where the server listens, without a slash at the end. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Ends the server and waits until it is gone. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
        end();
    }

    private URI awaitReady() {
        ServerOutput output = new ServerOutput(process.getInputStream());
        Optional<URI> address = output.address(PATIENCE);
        if (address.isEmpty()) {
            String outcome = output.hasEnded()
                    ? "ended before it was ready"
                    : "was not ready within " + PATIENCE.toSeconds() + " s";
            close();
            throw new ToolFailed("the mock server " + outcome + "; it printed: " + output.tail());
        }
        return address.get();
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(folder);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean configuresServer(String variable) {
        return variable.toUpperCase(Locale.ROOT).startsWith("EXAMPLARY_MOCK_");
    }
}
