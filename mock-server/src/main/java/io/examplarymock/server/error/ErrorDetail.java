package io.examplarymock.server.error;

/**
 * One of several things that are wrong with a request (G11).
 *
 * @param path JSON pointer to the place
 * @param message one sentence
 */
public record ErrorDetail(String path, String message) {}
