package io.examplarymock.schemas;

/**
 * An operation that the platform is known to have and that the mock does not serve.
 *
 * @param path a template
 * @param fact id of the fact that mentions it
 */
public record UnservedOperation(String method, String path, String fact) {}
