package io.examplarymock.server.api;

import io.examplarymock.schemas.Tier;
import io.examplarymock.server.error.ApiError;
import java.util.List;

/**
 * What others may know of an operation.
 *
 * @param operation its id
 * @param facts ids of the facts that it rests on
 * @param tier how far its good answer can be trusted
 */
public record OperationInfo(
        String operation,
        String method,
        String path,
        String summary,
        String requestSchema,
        String responseSchema,
        List<String> facts,
        List<ApiError> errors,
        Tier tier) {

    static OperationInfo of(Route route) {
        return new OperationInfo(
                route.operation(),
                route.method(),
                route.path(),
                route.summary(),
                route.requestSchema(),
                route.responseSchema(),
                route.facts(),
                route.allErrors(),
                route.tier());
    }
}
