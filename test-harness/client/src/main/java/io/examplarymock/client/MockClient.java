package io.examplarymock.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mock server that is already running, seen from its admin side. Thread-safe; keep one per server.
 *
 * <pre>{@code
 * MockClient mock = MockClient.at(URI.create("http://localhost:8080"));
 * mock.waitUntilReady(Duration.ofSeconds(10));
 * MockHandle workspace = mock.workspaces().create();
 * workspace.clock().freeze();
 * // … let the code under test work at workspace.baseUrl() with workspace.apiKey() …
 * workspace.sessions().act(sessionId, SessionAction.complete());
 * }</pre>
 *
 * <p>Every call that the mock refuses, or that nothing answers, ends in a {@link MockException}. A call waits for its
 * answer for at most 30 seconds. Redirects are not followed.
 *
 * @since 0.1.0
 */
public final class MockClient {
    /** The key of the demo workspace, which every mock has. */
    public static final String DEMO_KEY = "examp_DemoKey0000000000000000000000000";

    private static final Duration ONE_TRY = Duration.ofSeconds(2);

    private final Connection connection;
    private final AdminSide server;

    private MockClient(URI baseUrl, Optional<String> adminToken) {
        connection = new Connection(baseUrl, adminToken);
        server = new AdminSide(connection, Optional.empty());
    }

    /**
     * Returns a client of the mock at an address. Nothing is sent yet.
     *
     * @param baseUrl for example {@code http://localhost:8080}, with or without a slash at the end
     * @throws IllegalArgumentException if the address is not an absolute http or https address
     */
    public static MockClient at(URI baseUrl) {
        return new MockClient(baseUrl, Optional.empty());
    }

    /**
     * Returns a client of a mock that was started with {@code --admin-token}.
     *
     * @throws IllegalArgumentException if the address is not an absolute http or https address
     */
    public static MockClient at(URI baseUrl, String adminToken) {
        return new MockClient(baseUrl, Optional.of(adminToken));
    }

    /** Returns where the API, the embed pages and the admin side are, without a slash at the end. */
    public URI baseUrl() {
        return connection.baseUrl();
    }

    /**
     * Waits until the server says that it is ready.
     *
     * @param patience for how long to begin new tries; the last may take two seconds more, and there is always one
     * @throws MockException if it is not ready in time; tells why the last try failed
     */
    public void waitUntilReady(Duration patience) {
        new Readiness(connection, ONE_TRY).await(patience);
    }

    /** Returns the demo workspace. */
    public MockHandle demo() {
        return workspace(DEMO_KEY);
    }

    /**
     * Returns the workspace of a key. Nothing is sent yet; unless the mock runs with {@code --keys strict}, the first call
     * opens the workspace if need be. For a further key of a workspace use {@link MockHandle#as}, which also knows whose it
     * is.
     *
     * @param apiKey {@code examp_} and 32 letters or digits; the mock judges that (fact G4)
     */
    public MockHandle workspace(String apiKey) {
        return workspace(apiKey, Optional.empty(), Optional.empty());
    }

    MockHandle workspace(String apiKey, Optional<String> knownId, Optional<String> knownUser) {
        return new MockHandle(this, new AdminSide(connection, Optional.of(apiKey)), apiKey, knownId, knownUser);
    }

    /** Returns the list of workspaces, to make and delete some. */
    public Workspaces workspaces() {
        return new Workspaces(this, server);
    }

    /** Returns the JSON Schemas that the mock judges by. */
    public Schemas schemas() {
        return new Schemas(server);
    }

    /** Returns the scripts that the mock plays, each in a workspace of its own. */
    public Scripts scripts() {
        return new Scripts(this, server);
    }

    /** Returns the provider states and messages that verifiers of Pact contracts ask for. */
    public Pacts pacts() {
        return new Pacts(server);
    }

    /** Returns every fact that the mock rests on, and how certain it is. */
    public List<Fact> fidelity() {
        return server.get(
                "/fidelity",
                answer -> answer.objects("facts").stream().map(Fact::of).toList());
    }

    /** Returns the effective options of the server by their names on the command line, secrets masked. */
    public Map<String, Object> settings() {
        return server.get("/settings", answer -> answer.object("options").members());
    }
}
