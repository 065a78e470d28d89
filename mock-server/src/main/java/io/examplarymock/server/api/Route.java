package io.examplarymock.server.api;

import io.examplarymock.schemas.Facts;
import io.examplarymock.schemas.Tier;
import io.examplarymock.server.error.ApiError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of the route table: everything that is known of an operation.
 *
 * @param operation its id, as journal, faults and OpenAPI name it
 * @param requestSchema the body's schema; {@code null} without a body
 * @param status of the good answer
 * @param responseSchema of the good answer's body; {@code null} without a JSON body
 * @param facts ids of the facts it rests on
 * @param errors what it can refuse beyond what every operation can
 * @param scope the documented scope; {@code null} if none is
 * @param limit the documented rate limit; {@code null} if none is
 */
record Route(
        String operation,
        String method,
        String path,
        String summary,
        Access access,
        String requestSchema,
        int status,
        String responseSchema,
        List<String> facts,
        List<ApiError> errors,
        String scope,
        RateLimit limit,
        Handler handler) {

    /** Who may call. */
    enum Access {
        KEY,
        PUBLIC
    }

    /** A documented rate limit (G7): so many calls per user in so many seconds. */
    record RateLimit(int calls, int seconds) {}

    static Route get(String operation, String path, String summary, Handler handler) {
        return new Route(operation, "GET", path, summary, Access.KEY, null, 200, null, List.of(), List.of(), null, null, handler);
    }

    static Route post(String operation, String path, String summary, Handler handler) {
        return new Route(operation, "POST", path, summary, Access.KEY, null, 201, null, List.of(), List.of(), null, null, handler);
    }

    static Route delete(String operation, String path, String summary, Handler handler) {
        return new Route(operation, "DELETE", path, summary, Access.KEY, null, 204, null, List.of(), List.of(), null, null, handler);
    }

    Route openToAll() {
        return new Route(operation, method, path, summary, Access.PUBLIC, requestSchema, status, responseSchema, facts, errors, scope, limit, handler);
    }

    Route takes(String schema) {
        return new Route(operation, method, path, summary, access, schema, status, responseSchema, facts, errors, scope, limit, handler);
    }

    Route answers(int goodStatus, String schema) {
        return new Route(operation, method, path, summary, access, requestSchema, goodStatus, schema, facts, errors, scope, limit, handler);
    }

    Route restsOn(String... ids) {
        return new Route(operation, method, path, summary, access, requestSchema, status, responseSchema, List.of(ids), errors, scope, limit, handler);
    }

    Route refuses(ApiError... own) {
        return new Route(operation, method, path, summary, access, requestSchema, status, responseSchema, facts, List.of(own), scope, limit, handler);
    }

    Route needs(String documentedScope) {
        return new Route(operation, method, path, summary, access, requestSchema, status, responseSchema, facts, errors, documentedScope, limit, handler);
    }

    Route limitedTo(RateLimit documented) {
        return new Route(operation, method, path, summary, access, requestSchema, status, responseSchema, facts, errors, scope, documented, handler);
    }

    /** How far the good answer can be trusted: as far as the least certain of its facts. */
    Tier tier() {
        return Tier.leastCertain(facts.stream().map(Route::tierOf).toList());
    }

    /** Everything the operation can refuse. */
    List<ApiError> allErrors() {
        List<ApiError> all = new ArrayList<>();
        if (access == Access.KEY) {
            all.add(ApiError.KEY_MISSING);
        }
        if (requestSchema != null) {
            all.addAll(List.of(ApiError.SCHEMA_VIOLATED, ApiError.MALFORMED_JSON, ApiError.BODY_TOO_LARGE, ApiError.NOT_JSON));
        }
        all.addAll(errors);
        return List.copyOf(all);
    }

    private static Tier tierOf(String fact) {
        return Optional.of(fact)
                .flatMap(Facts.load()::find)
                .orElseThrow(() -> new IllegalStateException("no fact " + fact))
                .tier();
    }
}
