package io.examplarymock.harness.verify.client;

import io.examplarymock.harness.masking.Masking;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.verify.evidence.ClientEnd;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A client at work. Closing it stops it and every process that it started. */
public final class ClientProcess implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Process process;
    private final OutputTail output;
    /** Processes that the client started: once it has ended by itself, nobody knows any more that they were its own. */
    private final Set<ProcessHandle> offspring = ConcurrentHashMap.newKeySet();

    private final long startedNanos = System.nanoTime();
    private final Thread onInterrupt = new Thread(this::kill, "end of the client");

    ClientProcess(Process process) {
        this.process = process;
        output = new OutputTail(process.getInputStream());
        output.start();
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /** Returns how long it has been at work. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** Waits for the end of the client, but not longer than this; returns whether it has ended. */
    public boolean hasEndedWithin(Duration patience) {
        process.descendants().forEach(offspring::add);
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailed("interrupted while the client was at work");
        }
    }

    /** Ends the client if it has not ended by itself, and tells how it ended. */
    public ClientEnd end(Duration limit, Masking masking) {
        Duration took = age();
        OptionalInt exitCode = process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
        close();
        try {
            output.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new ClientEnd(exitCode, limit, took, output.text(masking));
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
        kill();
    }

    private void kill() {
        process.descendants().forEach(offspring::add);
        process.destroy();
        offspring.forEach(ProcessHandle::destroy);
        boolean gone = false;
        try {
            gone = process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!gone) {
            process.destroyForcibly();
        }
        offspring.forEach(ProcessHandle::destroyForcibly);
    }
}
