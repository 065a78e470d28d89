package io.examplarymock.server.permission;

/**
 * The role that an actor holds on one resource (facts E2, E6).
 *
 * @param actor id of a user, later also of a group or an organisation
 */
public record Permission(String actor, ResourceRole role) {}
