package io.examplarymock.server.user;

import java.time.Instant;

/**
 * A person with an account in the workspace (fact E1).
 *
 * @param id starts with {@code user_}
 * @param name nullable
 */
public record User(
        String id, String email, String name, WorkspaceRole role, Preferences preferences, Instant createdAt) {

    /** Returns this user with other preferences. */
    public User preferring(Preferences next) {
        return new User(id, email, name, role, next, createdAt);
    }
}
