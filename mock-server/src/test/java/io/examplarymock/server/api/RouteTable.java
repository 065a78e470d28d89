package io.examplarymock.server.api;

import io.examplarymock.schemas.Facts;
import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.openapi.Content;
import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.value.Members;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The route table and the catalogue of errors as plain values, for the file that tells other modules of them. */
public final class RouteTable {
    private static final List<Route> ROUTES = RoutesTest.table();

    private RouteTable() {}

    /** Returns each operation, its errors by name. */
    public static List<Map<String, Object>> operations() {
        return ROUTES.stream().map(RouteTable::operation).toList();
    }

    /** Returns each error in full. */
    public static List<Map<String, Object>> errors() {
        return Arrays.stream(ApiError.values()).map(RouteTable::error).toList();
    }

    /** Returns the names of the errors that are no operation's own. */
    public static List<String> errorsAnywhere() {
        Set<ApiError> others = EnumSet.allOf(ApiError.class);
        ROUTES.forEach(route -> route.allErrors().forEach(others::remove));
        return names(others);
    }

    private static Map<String, Object> operation(Route route) {
        Content content = OpenApiDocument.operation(route).answers().get(0).content();
        return Members.start()
                .put("id", route.operation())
                .put("method", route.method())
                .put("path", route.path())
                .put("summary", route.summary())
                .put("needsKey", route.access() == Route.Access.KEY)
                .put("requestSchema", route.requestSchema())
                .put("status", route.status())
                .put("responseSchema", route.responseSchema())
                .put("contentType", content == null ? null : content.mediaType())
                .put("query", route.query().isEmpty() ? null : query(route))
                .put(
                        "roles",
                        route.roles().isEmpty()
                                ? null
                                : route.roles().stream()
                                        .map(WorkspaceRole::wireName)
                                        .toList())
                .put("scopes", route.scopes().isEmpty() ? null : route.scopes())
                .put("rateLimit", route.limit() == null ? null : limit(route.limit()))
                .put("facts", route.facts())
                .put("tier", route.tier().name())
                .put("errors", names(route.allErrors()))
                .withoutNulls()
                .toMap();
    }

    private static List<Map<String, Object>> query(Route route) {
        return route.query().stream()
                .map(parameter -> Members.start()
                        .put("name", parameter.name())
                        .put("required", parameter.required())
                        .put("description", parameter.description())
                        .toMap())
                .toList();
    }

    private static Map<String, Object> limit(Route.RateLimit limit) {
        return Members.start()
                .put("calls", limit.calls())
                .put("seconds", limit.seconds())
                .toMap();
    }

    private static Map<String, Object> error(ApiError error) {
        return Members.start()
                .put("code", error.name())
                .put("status", error.status())
                .put("text", error.text())
                .put("fact", error.fact())
                .put(
                        "tier",
                        Facts.load().find(error.fact()).orElseThrow().tier().name())
                .toMap();
    }

    private static List<String> names(Collection<ApiError> errors) {
        return errors.stream().map(ApiError::name).toList();
    }
}
