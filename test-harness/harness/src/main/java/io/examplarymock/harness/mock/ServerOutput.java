package io.examplarymock.harness.mock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server prints: read to its end, so that the server never waits for a reader; the last lines are kept. */
final class ServerOutput {
    private static final Pattern ADDRESS = Pattern.compile("\\s*API\\s+(https?://\\S+)");
    private static final int KEPT = 20;

    private final Deque<String> lines = new ArrayDeque<>();
    private final CompletableFuture<Optional<URI>> address = new CompletableFuture<>();

    ServerOutput(InputStream output) {
        Thread reader = new Thread(() -> read(output), "examplary-mock-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits for the line that tells the address; empty if the output ends or the time is up before. */
    Optional<URI> address(Duration patience) {
        try {
            return address.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean hasEnded() {
        return address.isDone();
    }

    /** The last lines, as one. */
    String tail() {
        synchronized (lines) {
            return lines.isEmpty() ? "nothing" : String.join(" | ", lines);
        }
    }

    private void read(InputStream output) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                take(line);
            }
        } catch (IOException processGone) {
            take(processGone.toString());
        } finally {
            address.complete(Optional.empty());
        }
    }

    private void take(String line) {
        synchronized (lines) {
            lines.add(line.strip());
            if (lines.size() > KEPT) {
                lines.remove();
            }
        }
        Matcher told = ADDRESS.matcher(line);
        if (told.matches()) {
            // The server listens on this address of the loopback alone, and a name may mean others first.
            address.complete(Optional.of(URI.create(told.group(1).replace("//localhost", "//127.0.0.1"))));
        }
    }
}
