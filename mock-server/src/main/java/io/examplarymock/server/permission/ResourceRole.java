package io.examplarymock.server.permission;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles on a resource, strongest first (fact G9). */
public enum ResourceRole {
    OWNER,
    MANAGER,
    EDITOR,
    VIEWER,
    PARTICIPANT;

    /** Finds a role by its name on the wire, for example {@code participant}. */
    public static Optional<ResourceRole> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(name))
                .findFirst();
    }

    /** The name on the wire, in lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this role grants at least what {@code other} grants. */
    public boolean includes(ResourceRole other) {
        return compareTo(other) <= 0;
    }
}
