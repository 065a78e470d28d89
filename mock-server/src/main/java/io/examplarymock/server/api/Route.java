package io.examplarymock.server.api;

import io.examplarymock.schemas.Facts;
import io.examplarymock.schemas.Tier;
import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.openapi.Parameter;
import io.examplarymock.server.user.WorkspaceRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line of the route table: everything that is known of an operation.
 *
 * @param operation its id, as journal, faults and OpenAPI name it
 * @param requestSchema the body's schema; {@code null} without a body
 * @param status of the good answer
 * @param responseSchema of the good answer's body; {@code null} without a JSON body
 * @param facts ids of the facts it rests on
 * @param errors what it can refuse beyond what every operation can
 * @param roles the documented roles, any of which may call; empty for all
 * @param scopes the documented scopes, all of which are needed
 * @param limit the documented rate limit; {@code null} if none is
 * @param query what the query of its URL says
 * @param tier how far the good answer can be trusted: as far as the least certain of its facts
 * @param page whether a browser shows its answers, refusals among them
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
        List<WorkspaceRole> roles,
        List<String> scopes,
        RateLimit limit,
        List<Parameter> query,
        Tier tier,
        boolean page,
        Handler handler) {

    /** Who may call. */
    enum Access {
        KEY,
        /** An application, or a browser that it sent: the request names a client, by which its workspace is found. */
        CLIENT,
        PUBLIC
    }

    /** A documented rate limit (G7): so many calls per user in so many seconds. */
    record RateLimit(int calls, int seconds) {}

    static Builder get(String operation, String path, String summary, Handler handler) {
        return new Builder(operation, "GET", path, summary, 200, handler);
    }

    static Builder post(String operation, String path, String summary, Handler handler) {
        return new Builder(operation, "POST", path, summary, 201, handler);
    }

    static Builder patch(String operation, String path, String summary, Handler handler) {
        return new Builder(operation, "PATCH", path, summary, 200, handler);
    }

    static Builder delete(String operation, String path, String summary, Handler handler) {
        return new Builder(operation, "DELETE", path, summary, 204, handler);
    }

    /** Whether only approved organisations may call (G10). */
    boolean requiresApproval() {
        return errors.contains(ApiError.NOT_APPROVED);
    }

    /** Everything the operation can refuse. */
    List<ApiError> allErrors() {
        List<ApiError> all = new ArrayList<>();
        if (access == Access.KEY) {
            all.addAll(List.of(
                    ApiError.KEY_MISSING,
                    ApiError.KEY_MALFORMED,
                    ApiError.KEY_UNKNOWN,
                    ApiError.TOKEN_INVALID,
                    ApiError.TOKEN_EXPIRED,
                    ApiError.TOO_MANY_WORKSPACES));
        }
        if (!roles.isEmpty()) {
            all.add(ApiError.ROLE_MISSING);
        }
        if (!scopes.isEmpty()) {
            all.add(ApiError.SCOPE_MISSING);
        }
        if (limit != null) {
            all.add(ApiError.RATE_LIMITED);
        }
        if (requestSchema != null && access == Access.CLIENT) {
            all.add(ApiError.BODY_TOO_LARGE);
            if (!page) {
                all.add(ApiError.OAUTH_REQUEST_INVALID);
            }
        } else if (requestSchema != null) {
            all.addAll(List.of(
                    ApiError.SCHEMA_VIOLATED,
                    ApiError.MALFORMED_JSON,
                    ApiError.BODY_MISSING,
                    ApiError.BODY_TOO_LARGE,
                    ApiError.NOT_JSON));
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

    /** Writes a line of the table. */
    static final class Builder {
        private final String operation;
        private final String method;
        private final String path;
        private final String summary;
        private final Handler handler;
        private Access access = Access.KEY;
        private String requestSchema;
        private int status;
        private String responseSchema;
        private List<ApiError> errors = List.of();
        private List<WorkspaceRole> roles = List.of();
        private List<String> scopes = List.of();
        private RateLimit limit;
        private List<Parameter> query = List.of();
        private boolean page;

        private Builder(String operation, String method, String path, String summary, int status, Handler handler) {
            this.operation = operation;
            this.method = method;
            this.path = path;
            this.summary = summary;
            this.status = status;
            this.handler = handler;
        }

        Builder openToAll() {
            access = Access.PUBLIC;
            return this;
        }

        Builder forClients() {
            access = Access.CLIENT;
            return this;
        }

        Builder shown(int goodStatus) {
            status = goodStatus;
            page = true;
            return this;
        }

        Builder takes(String schema) {
            requestSchema = schema;
            return this;
        }

        Builder answers(int goodStatus, String schema) {
            status = goodStatus;
            responseSchema = schema;
            return this;
        }

        Builder asks(String parameter, String description) {
            query = List.of(Parameter.query(parameter, true, description));
            return this;
        }

        Builder asks(List<Parameter> parameters) {
            query = parameters;
            return this;
        }

        Builder mayAsk(String parameter, String description) {
            query = List.of(Parameter.query(parameter, false, description));
            return this;
        }

        Builder refuses(ApiError... own) {
            errors = List.of(own);
            return this;
        }

        Builder needs(String... documentedScopes) {
            scopes = List.of(documentedScopes);
            return this;
        }

        Builder allows(WorkspaceRole... documentedRoles) {
            roles = List.of(documentedRoles);
            return this;
        }

        Builder limitedTo(RateLimit documented) {
            limit = documented;
            return this;
        }

        /** Closes the line with the facts that it rests on. */
        Route restsOn(String... facts) {
            return new Route(
                    operation,
                    method,
                    path,
                    summary,
                    access,
                    requestSchema,
                    status,
                    responseSchema,
                    List.of(facts),
                    errors,
                    roles,
                    scopes,
                    limit,
                    query,
                    Tier.leastCertain(Stream.of(facts).map(Route::tierOf).toList()),
                    page,
                    handler);
        }
    }
}
