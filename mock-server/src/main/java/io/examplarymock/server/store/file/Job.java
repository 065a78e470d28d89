package io.examplarymock.server.store.file;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A change that waits for being written. */
final class Job {
    private final Cell cell;
    private final Write write;
    private final Runnable kept;
    private final Runnable lost;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    /**
     * @param kept what happens once the change is in the file
     * @param lost what happens if it is not made
     */
    Job(Cell cell, Write write, Runnable kept, Runnable lost) {
        this.cell = cell;
        this.write = write;
        this.kept = kept;
        this.lost = lost;
    }

    Cell cell() {
        return cell;
    }

    Write write() {
        return write;
    }

    void keep() {
        kept.run();
    }

    void lose() {
        lost.run();
    }

    /** Lets whoever waits go on; {@code failure} is {@code null} if all went well. */
    void finish(Throwable failure) {
        if (failure == null) {
            done.complete(null);
        } else {
            done.completeExceptionally(failure);
        }
    }

    /** Waits until the change is in the file; throws what prevented that. */
    void await() {
        try {
            done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Waits until the change is in the file, or is not made. */
    void awaitAnyEnd() {
        done.handle((nothing, failure) -> null).join();
    }
}
