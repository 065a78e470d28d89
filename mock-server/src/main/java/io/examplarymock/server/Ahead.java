package io.examplarymock.server;

import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.json.Json;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What every server or its first request needs, whatever the options are: loaded in a thread of its own, while another
 * one reads the options and builds the rest.
 */
final class Ahead {
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Ahead() {}

    /** Begins, unless it has begun in this process before, and does not wait for the end. */
    static void begin() {
        if (BEGUN.compareAndSet(false, true)) {
            Thread thread = new Thread(Ahead::load, "examplary-mock-ahead");
            thread.setDaemon(true);
            // Whatever fails here fails again where it is needed, and is reported there.
            thread.setUncaughtExceptionHandler((self, failure) -> {});
            thread.start();
        }
    }

    private static void load() {
        SeedData.demo();
        // The first session: its schema, and the algorithm that its id is made with.
        Json.parse("{}").validate("embed-session/create");
        IdSecret.random().number("");
    }
}
