package io.examplarymock.server.admin;

import java.util.List;

/** The admin side's table as plain values, for tests elsewhere. */
public final class AdminRouteTable {
    private AdminRouteTable() {}

    /**
     * One operation.
     *
     * @param path with its root
     * @param requestSchema {@code null} without a body
     */
    public record Row(String operation, String method, String path, String requestSchema) {}

    public static List<Row> rows() {
        return AdminRoutesTest.table().stream()
                .map(route -> new Row(
                        route.operation(), route.method(), AdminRoute.ROOT + route.path(), route.requestSchema()))
                .toList();
    }
}
