package io.examplarymock.server.permission;

import io.examplarymock.server.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The permissions on one resource. Immutable; finds an actor's permission at once, however many there are. */
public final class Permissions {
    private static final String ORGANISATION = "org_";

    private final List<Permission> list;
    private final Map<String, Permission> strongest;
    /** A workspace is one organisation: what any organisation has, everybody in the workspace has. */
    private final Permission everybodys;

    private Permissions(List<Permission> list) {
        this.list = List.copyOf(list);
        Map<String, Permission> byActor = new HashMap<>();
        for (Permission permission : list) {
            byActor.merge(
                    permission.actor(), permission, (one, other) -> one.role().includes(other.role()) ? one : other);
        }
        strongest = Map.copyOf(byActor);
        everybodys = list.stream()
                .filter(permission -> permission.actor().startsWith(ORGANISATION))
                .min(Comparator.comparing(Permission::role))
                .orElse(null);
    }

    /** Returns permissions that are listed in this order; an actor may be among them several times. */
    public static Permissions of(List<Permission> list) {
        return new Permissions(list);
    }

    /** Returns them as they were listed. */
    public List<Permission> list() {
        return list;
    }

    /** Returns all permissions on a resource with their times, that of its maker first. */
    public static List<Permission> on(Resource resource) {
        List<Permission> all = new ArrayList<>();
        all.add(ownership(resource));
        resource.permissions().list.stream()
                .filter(permission -> !permission.actor().equals(resource.createdBy()))
                .map(permission -> permission.on(resource))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Finds the permission on a resource that was given to just this actor; who made the resource owns it. */
    public static Optional<Permission> held(String actor, Resource resource) {
        return actor.equals(resource.createdBy())
                ? Optional.of(ownership(resource))
                : Optional.ofNullable(resource.permissions().strongest.get(actor))
                        .map(permission -> permission.on(resource));
    }

    /** Finds the strongest permission that a user has: their own, that of a group of theirs, or the organisation's. */
    public static Optional<Permission> effective(User user, Resource resource) {
        Optional<Permission> everybodys = Optional.ofNullable(resource.permissions().everybodys);
        return Stream.concat(
                        Stream.concat(Stream.of(user.id()), user.groups().stream())
                                .flatMap(actor -> held(actor, resource).stream()),
                        everybodys.map(permission -> permission.on(resource)).stream())
                .min(Comparator.comparing(Permission::role));
    }

    /** Returns the permissions that a resource keeps once this actor has this role, in place of any earlier one. */
    public static Permissions giving(Resource resource, String actor, ResourceRole role, String givenBy, Instant now) {
        Optional<Permission> earlier = resource.permissions().list.stream()
                .filter(permission -> permission.actor().equals(actor))
                .findFirst()
                .map(permission -> permission.on(resource));
        List<Permission> next = new ArrayList<>(resource.permissions().list);
        next.removeIf(permission -> permission.actor().equals(actor));
        next.add(new Permission(
                actor,
                role,
                earlier.map(Permission::createdAt).orElse(now),
                now,
                earlier.map(Permission::createdBy).orElse(givenBy)));
        return of(next);
    }

    private static Permission ownership(Resource resource) {
        return new Permission(resource.createdBy(), ResourceRole.OWNER).on(resource);
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
