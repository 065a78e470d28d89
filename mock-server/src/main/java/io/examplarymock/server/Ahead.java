package io.examplarymock.server;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.workspace.ApiKeys;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What every server and its first request need, whatever the options are: loaded in two threads, while another one reads
 * the options and builds what they ask for. One tries the first request on a mock that nobody can reach; the other builds
 * a server that never listens.
 */
final class Ahead {
    /** By far most first requests create a session; this one is like them, of a user of the demo workspace. */
    private static final byte[] SESSION = """
            {"flow": "generate-exam", "actor": "user_demo_teacher", "presets": {"subject": "Biology"}}""".getBytes(StandardCharsets.UTF_8);

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Ahead() {}

    /** Begins, unless it has begun in this process before, and does not wait for the end. */
    static void begin() {
        if (BEGUN.compareAndSet(false, true)) {
            run("examplary-mock-ahead-api", Ahead::loadApi);
            run("examplary-mock-ahead-server", Wiring::withoutApi);
        }
    }

    private static void run(String name, Runnable part) {
        Thread thread = new Thread(part, name);
        thread.setDaemon(true);
        // Whatever fails here fails again where it is needed, and is reported there.
        thread.setUncaughtExceptionHandler((self, failure) -> {});
        thread.start();
    }

    private static void loadApi() {
        SeedData.demo();
        Headers headers =
                Headers.NONE.with("Authorization", "Bearer " + ApiKeys.DEMO).with("Content-Type", "application/json");
        Wiring.withoutNetwork().handle(new Request("POST", "/embed-sessions", null, headers, SESSION, "http"));
    }
}
