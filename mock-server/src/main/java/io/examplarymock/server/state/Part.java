package io.examplarymock.server.state;

/**
 * One thing of a workspace, written down: a session, a user, an exam. The document of a workspace is its parts in one
 * piece, and each is written as it is there.
 *
 * @param json one line of ASCII
 */
public record Part(PartId id, String json) {}
