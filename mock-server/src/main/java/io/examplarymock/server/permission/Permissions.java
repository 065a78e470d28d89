package io.examplarymock.server.permission;

import io.examplarymock.server.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the permissions on a resource, and gives further ones. */
public final class Permissions {
    private static final String ORGANISATION = "org_";

    private Permissions() {}

    /** Returns all permissions with their times, that of the maker first. */
    public static List<Permission> on(Resource resource) {
        List<Permission> all = new ArrayList<>();
        all.add(new Permission(resource.createdBy(), ResourceRole.OWNER).on(resource));
        resource.permissions().stream()
                .filter(permission -> !permission.actor().equals(resource.createdBy()))
                .map(permission -> permission.on(resource))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Finds the permission that was given to just this actor. */
    public static Optional<Permission> of(String actor, Resource resource) {
        return on(resource).stream()
                .filter(permission -> permission.actor().equals(actor))
                .min(Comparator.comparing(Permission::role));
    }

    /** Finds the strongest permission that a user has: their own, that of a group of theirs, or the organisation's. */
    public static Optional<Permission> effective(User user, Resource resource) {
        return on(resource).stream()
                .filter(permission -> includes(permission.actor(), user))
                .min(Comparator.comparing(Permission::role));
    }

    /** Returns the permissions that a resource keeps once this actor has this role, in place of any earlier one. */
    public static List<Permission> giving(
            Resource resource, String actor, ResourceRole role, String givenBy, Instant now) {
        List<Permission> next = new ArrayList<>(resource.permissions());
        next.removeIf(permission -> permission.actor().equals(actor));
        next.add(resource.permissions().stream()
                .filter(permission -> permission.actor().equals(actor))
                .findFirst()
                .map(earlier -> earlier.on(resource))
                .map(earlier -> new Permission(actor, role, earlier.createdAt(), now, earlier.createdBy()))
                .orElseGet(() -> new Permission(actor, role, now, now, givenBy)));
        return List.copyOf(next);
    }

    /** A workspace is one organisation, and nobody in it belongs to another one. */
    private static boolean includes(String actor, User user) {
        return actor.equals(user.id()) || user.groups().contains(actor) || actor.startsWith(ORGANISATION);
    }
}
