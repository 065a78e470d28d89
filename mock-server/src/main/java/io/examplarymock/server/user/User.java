package io.examplarymock.server.user;

import java.time.Instant;
import java.util.List;

/**
 * A person with an account in the workspace (fact E1).
 *
 * @param id starts with {@code user_}
 * @param name nullable
 * @param groups ids of the groups that the user is in, each starting with {@code group_}; how users come into groups is
 *     documented nowhere, so only a state document says it (M)
 */
public record User(
        String id,
        String email,
        String name,
        WorkspaceRole role,
        Preferences preferences,
        List<String> groups,
        Instant createdAt) {

    public User {
        groups = List.copyOf(groups);
    }

    /** A user who has chosen nothing and is in no group yet. */
    public static User joining(String id, String email, String name, WorkspaceRole role, Instant at) {
        return new User(id, email, name, role, Preferences.NONE, List.of(), at);
    }

    /** Returns this user with other preferences. */
    public User preferring(Preferences next) {
        return new User(id, email, name, role, next, groups, createdAt);
    }

    /** Returns this user under another name. */
    public User named(String next) {
        return new User(id, email, next, role, preferences, groups, createdAt);
    }

    /** Returns this user with another role in the workspace. */
    public User as(WorkspaceRole next) {
        return new User(id, email, name, next, preferences, groups, createdAt);
    }
}
