package io.examplarymock.server.workspace;

/**
 * What a command did.
 *
 * @param workspace the next state
 * @param result what the command answers
 */
public record Change<R>(Workspace workspace, R result) {}
