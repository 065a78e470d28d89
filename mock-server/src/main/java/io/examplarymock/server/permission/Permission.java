package io.examplarymock.server.permission;

import java.time.Instant;

/**
 * The role that an actor holds on one resource (facts E2, E6, P2).
 *
 * @param actor id of a user, of a group, or of an organisation
 * @param createdAt {@code null} if it came with the resource, as do the next two
 * @param updatedAt when the role was given last
 * @param createdBy id of the user who gave it first
 */
public record Permission(String actor, ResourceRole role, Instant createdAt, Instant updatedAt, String createdBy) {
    /** A permission that comes with the resource. */
    public Permission(String actor, ResourceRole role) {
        this(actor, role, null, null, null);
    }

    /** Returns this permission with the times and the giver that the resource has, where it came with that. */
    Permission on(Resource resource) {
        return createdAt == null
                ? new Permission(actor, role, resource.createdAt(), resource.createdAt(), resource.createdBy())
                : this;
    }
}
