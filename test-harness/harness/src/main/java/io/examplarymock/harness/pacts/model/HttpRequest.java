package io.examplarymock.harness.pacts.model;

import java.util.Set;

/**
 * What the consumer sends.
 *
 * @param path without a query
 * @param query the names of the parameters
 * @param queryPointer to the query, or to where it would stand
 */
public record HttpRequest(
        String pointer,
        String method,
        String path,
        Set<String> query,
        String queryPointer,
        Headers headers,
        Body body) {}
