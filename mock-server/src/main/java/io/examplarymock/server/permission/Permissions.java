package io.examplarymock.server.permission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The permissions on one resource. Immutable; finds an actor's role at once, however many there are. */
public final class Permissions {
    private final List<Permission> list;
    private final Map<String, ResourceRole> strongest;

    private Permissions(List<Permission> list) {
        this.list = List.copyOf(list);
        Map<String, ResourceRole> roles = new HashMap<>();
        for (Permission permission : list) {
            roles.merge(permission.actor(), permission.role(), (one, other) -> one.includes(other) ? one : other);
        }
        strongest = Map.copyOf(roles);
    }

    /** Returns permissions that are listed in this order; an actor may be among them several times. */
    public static Permissions of(List<Permission> list) {
        return new Permissions(list);
    }

    /** Returns them as they were listed. */
    public List<Permission> list() {
        return list;
    }

    /** Returns the strongest role of the actor: who made the resource owns it. */
    public Optional<ResourceRole> roleOf(String actor, String createdBy) {
        return actor.equals(createdBy) ? Optional.of(ResourceRole.OWNER) : Optional.ofNullable(strongest.get(actor));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Permissions permissions && list.equals(permissions.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
