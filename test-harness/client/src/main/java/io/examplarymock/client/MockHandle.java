package io.examplarymock.client;

import java.net.URI;

/**
 * One workspace of a mock: what the code under test needs to reach it, and the means to see and steer what happens there.
 * Other workspaces are not touched. Thread-safe.
 *
 * <pre>{@code
 * workspace.faults().arm(NewFault.on("createEmbedSession").times(1).answering(503));
 * workspace.clock().advance(Duration.ofDays(7));
 * workspace.exchanges().ofOperation("createEmbedSession").get(0).response().status(); // 503
 * }</pre>
 *
 * @since 0.1.0
 */
public final class MockHandle {
    private final MockClient mock;
    private final AdminSide admin;
    private final String apiKey;

    MockHandle(MockClient mock, AdminSide admin, String apiKey) {
        this.mock = mock;
        this.admin = admin;
        this.apiKey = apiKey;
    }

    /** Returns the mock that the workspace is in. */
    public MockClient mock() {
        return mock;
    }

    /** Returns where the code under test finds the API, without a slash at the end. */
    public URI baseUrl() {
        return mock.baseUrl();
    }

    /** Returns the key that the code under test sends as {@code Authorization: Bearer …}. */
    public String apiKey() {
        return apiKey;
    }

    /** Returns the workspace's id, name and owner as they are now. */
    public Workspace workspace() {
        // A key opens its workspace on the first call that bears it; only then is it listed.
        clock().now();
        return mock.workspaces().list().stream()
                .filter(workspace -> workspace.apiKey().equals(apiKey))
                .findFirst()
                .orElseThrow(
                        () -> new MockException("The mock at " + baseUrl() + " lists no workspace of this key", null));
    }

    /** Returns the id of the user whom the key belongs to; an embed session cannot have this actor (fact C4). */
    public String ownerUserId() {
        return workspace().ownerUserId();
    }

    /** Returns the workspace's clock. */
    public MockClock clock() {
        return new MockClock(admin);
    }

    /** Returns the workspace's embed sessions. */
    public Sessions sessions() {
        return new Sessions(admin);
    }

    /** Returns the journal of the API calls that came with this workspace's key. */
    public Exchanges exchanges() {
        return new Exchanges(admin);
    }

    /** Returns the faults that the workspace's next API calls meet. */
    public Faults faults() {
        return new Faults(admin);
    }

    /** Empties the workspace but for its owner, its journal and faults too, and sets its clock back to where it started. */
    public void reset() {
        admin.post("/reset");
    }

    /** Returns the whole workspace as one JSON document, for {@link #restore}. */
    public String state() {
        return admin.text("/state");
    }

    /**
     * Puts the workspace into an earlier state, or into that of a workspace that is gone. It keeps its own id and key.
     *
     * @param json a document as {@link #state} returns it
     * @throws MockException with status 400 if the document cannot be read, and 409 if another workspace still has a session
     *     of the document
     */
    public void restore(String json) {
        admin.putText("/state", json);
    }
}
