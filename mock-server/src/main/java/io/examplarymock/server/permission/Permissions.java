package io.examplarymock.server.permission;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a resource's list of permissions. */
public final class Permissions {
    private Permissions() {}

    /** Returns the strongest role of the actor: who made the resource owns it. */
    public static Optional<ResourceRole> roleOf(String actor, String createdBy, List<Permission> permissions) {
        if (actor.equals(createdBy)) {
            return Optional.of(ResourceRole.OWNER);
        }
        return permissions.stream()
                .filter(permission -> permission.actor().equals(actor))
                .map(Permission::role)
                .min(Comparator.naturalOrder());
    }
}
