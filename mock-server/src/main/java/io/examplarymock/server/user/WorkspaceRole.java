package io.examplarymock.server.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user may be in a workspace, strongest first (fact G9). */
public enum WorkspaceRole {
    OWNER,
    ADMIN,
    TEACHER,
    STUDENT,
    MEMBER;

    /** Finds a role by its name on the wire, for example {@code teacher}. */
    public static Optional<WorkspaceRole> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(name))
                .findFirst();
    }

    /** The name on the wire, in lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
