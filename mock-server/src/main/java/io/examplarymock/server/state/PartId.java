package io.examplarymock.server.state;

/**
 * Tells parts of one workspace from each other.
 *
 * @param kind the member of the document that lists such parts, {@code sessions} for example; {@code head} for what is
 *     there once
 * @param id tells parts of one kind from each other
 */
public record PartId(String kind, String id) {}
