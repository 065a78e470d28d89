package io.examplarymock.server.proxy;

import java.time.Duration;

/**
 * How much of anything a call may take.
 *
 * @param connect how long a connection may take to come about
 * @param silence how long the deployment may say nothing
 * @param whole how long the call may take in all
 * @param body how many bytes an answer may have, as it is sent and without its compression
 * @param calls how many calls may be on their way at a time
 */
record Bounds(Duration connect, Duration silence, Duration whole, int body, int calls) {
    /** What a deployment that is well needs, with a margin. */
    static final Bounds USUAL =
            new Bounds(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60), 16 * 1024 * 1024, 32);
}
