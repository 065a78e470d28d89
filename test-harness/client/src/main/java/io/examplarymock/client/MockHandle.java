package io.examplarymock.client;

import java.net.URI;
import java.util.Optional;

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
    private final Optional<String> knownId;
    private final Optional<String> knownUser;

    /** A handle of the workspace that a key opens; its id and the key's user are known if this client made the key. */
    MockHandle(MockClient mock, AdminSide admin, String apiKey, Optional<String> knownId, Optional<String> knownUser) {
        this.mock = mock;
        this.admin = admin;
        this.apiKey = apiKey;
        this.knownId = knownId;
        this.knownUser = knownUser;
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
                .filter(workspace -> knownId.map(workspace.id()::equals)
                        .orElseGet(() -> workspace.apiKey().equals(apiKey)))
                .findFirst()
                .orElseThrow(
                        () -> new MockException("The mock at " + baseUrl() + " lists no workspace of this key", null));
    }

    /** Returns the id of the workspace's owner, to whom its first key belongs. */
    public String ownerUserId() {
        return workspace().ownerUserId();
    }

    /**
     * Returns the id of the user whom the key of this handle belongs to; an embed session that is created with the key cannot
     * have this actor (fact C4).
     */
    public String userId() {
        return knownUser.orElseGet(this::ownerUserId);
    }

    /**
     * Returns this workspace with a new key of one of its users, to see what the API allows that user. Clock, sessions, journal
     * and faults are the same as here.
     *
     * <pre>{@code
     * MockHandle student = workspace.as(workspace.arrange().user("My Student"));
     * }</pre>
     *
     * @param userId for example what {@link Arrangement#user(String)} returned
     * @throws MockException with status 404 if there is no such user in the workspace
     */
    public MockHandle as(String userId) {
        return mock.workspaces().issueKey(workspaceId(), userId);
    }

    /**
     * Creates a user who has a role in the workspace, and returns this workspace with a key of theirs.
     *
     * <pre>{@code
     * MockHandle member = workspace.asNewUser("My Member", "member");
     * // … let the code under test call with member.apiKey(), and be refused what members may not …
     * }</pre>
     *
     * <p>The key of this handle creates the user and gives the role, as calls of the API, so it has to be an owner's or an
     * admin's.
     *
     * @param name becomes the e-mail address too, as with {@link Arrangement#user(String)}
     * @param role {@code owner}, {@code admin}, {@code teacher}, {@code student} or {@code member} (fact G9)
     * @throws MockException with status 400 if there is no such role, and 403 if the key may not give it
     */
    public MockHandle asNewUser(String name, String role) {
        String userId = arrange().user(name);
        arrange().role(userId, role);
        return as(userId);
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

    /** Returns the applications that may ask the workspace's users for access. */
    public Applications applications() {
        return new Applications(admin);
    }

    /** Returns the means to put users, exams and sessions there before the code under test begins. */
    public Arrangement arrange() {
        return new Arrangement(new ApiSide(admin.connection(), apiKey), sessions());
    }

    /**
     * Returns the scripts that the mock plays. A script is played in a workspace of its own, never in this one; one that was
     * played with {@link Scripts#playAndKeep} can be looked into through {@link MockClient#workspace} with the run's key.
     */
    public Scripts scripts() {
        return mock.scripts();
    }

    /** Empties the workspace but for its owner, its journal and faults too, and sets its clock back to where it started. */
    public void reset() {
        admin.post("/reset");
    }

    /**
     * Deletes the workspace with all that is in it. Unless the mock runs with {@code --keys strict}, its key then opens an empty
     * one.
     *
     * @throws MockException with status 404 if it is gone already
     */
    public void delete() {
        mock.workspaces().delete(workspaceId());
    }

    private String workspaceId() {
        return knownId.orElseGet(() -> workspace().id());
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
