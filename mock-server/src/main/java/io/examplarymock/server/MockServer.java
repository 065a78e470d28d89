package io.examplarymock.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.examplarymock.server.time.SystemClock;
import io.examplarymock.server.wiremock.WireMockEngine;
import io.examplarymock.server.workspace.ApiKeys;
import java.net.URI;
import java.util.OptionalInt;

/**
 * A running mock server.
 *
 * <pre>{@code
 * try (MockServer mock = MockServer.start(MockOptions.forTests())) {
 *     URI api = mock.baseUrl();
 * }
 * }</pre>
 */
public final class MockServer implements AutoCloseable {
    private final Wiring.Running running;
    private final WireMockEngine engine;
    private final URI baseUrl;

    private MockServer(Wiring.Running running, URI baseUrl) {
        this.running = running;
        this.engine = running.engine();
        this.baseUrl = baseUrl;
    }

    /**
     * Starts a server.
     *
     * @throws InvalidOptions if options contradict each other, or the seed data or the store cannot be read
     * @throws RuntimeException if the port is taken
     */
    public static MockServer start(MockOptions options) {
        return start(options, SystemClock.REAL);
    }

    /**
     * Begins to load what every server needs, whatever its options are, in a thread of its own; the first {@link #start}
     * of a process does so itself. Call it before when something else has to be done first.
     */
    public static void loadAhead() {
        Ahead.begin();
    }

    /** Starts a server whose notion of real time is {@code clock}. */
    static MockServer start(MockOptions options, SystemClock clock) {
        loadAhead();
        Wiring.Running running = Wiring.wire(options, clock);
        // An address that stands for all of them is none that a client could call.
        String host = options.host().equals("0.0.0.0") || options.host().equals("::") ? "localhost" : options.host();
        return new MockServer(
                running,
                URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                        + running.engine().port()));
    }

    /** Where the API and the embed pages are, without a slash at the end. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** The port for TLS, if one was asked for. */
    public OptionalInt httpsPort() {
        return engine.httpsPort();
    }

    /** The key of the demo workspace. */
    public String demoKey() {
        return ApiKeys.DEMO;
    }

    /** WireMock's own face, for users who want to stub in Java. */
    public WireMockServer wireMock() {
        return engine.wireMock();
    }

    /** Stops to listen and ends all threads; what was in memory alone is gone. */
    @Override
    public void close() {
        running.close();
    }
}
