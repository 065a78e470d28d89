package io.examplarymock.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workspaces of a mock. */
public final class Workspaces {
    private final MockClient mock;
    private final AdminSide admin;

    Workspaces(MockClient mock, AdminSide admin) {
        this.mock = mock;
        this.admin = admin;
    }

    /** Makes an approved, empty workspace with a fresh key. */
    public MockHandle create() {
        return create(NewWorkspace.plain());
    }

    /** Makes a workspace, for example {@code create(NewWorkspace.plain().unapproved())}. */
    public MockHandle create(NewWorkspace wanted) {
        Workspace made = admin.post("/workspaces", wanted.body(), Workspace::of);
        return mock.workspace(made.apiKey(), Optional.of(made.id()), Optional.of(made.ownerUserId()));
    }

    /** Returns all workspaces: configured ones, created ones, and those that a key opened. */
    public List<Workspace> list() {
        return admin.list("/workspaces", Workspace::of);
    }

    /**
     * Makes one more key to a workspace, for one of its users, to try what that user's role allows.
     *
     * @param id as {@link Workspace#id} gives it, not the key
     * @return a handle of the same workspace that calls with the new key
     * @throws MockException with status 404 if there is no such workspace or user
     */
    public MockHandle issueKey(String id, String userId) {
        String key = admin.post(
                "/workspaces/" + AdminSide.encoded(id) + "/keys",
                Map.of("userId", userId),
                answer -> answer.text("apiKey"));
        return mock.workspace(key, Optional.of(id), Optional.of(userId));
    }

    /**
     * Deletes a workspace with all that is in it.
     *
     * @param id as {@link Workspace#id} gives it, not the key
     * @throws MockException with status 404 if there is none
     */
    public void delete(String id) {
        admin.delete("/workspaces/" + AdminSide.encoded(id));
    }
}
