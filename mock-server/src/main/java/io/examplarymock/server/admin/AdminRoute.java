package io.examplarymock.server.admin;

import io.examplarymock.server.openapi.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of the admin side's table.
 *
 * @param path below {@code /__admin/examplary}
 * @param requestSchema the body's schema; {@code null} without a body
 * @param responseSchema the good answer's schema; {@code null} without a JSON body
 * @param query what the query of its URL may say
 */
record AdminRoute(
        String operation,
        String method,
        String path,
        String summary,
        String requestSchema,
        int status,
        String responseSchema,
        List<Parameter> query,
        AdminHandler handler) {

    static final String ROOT = "/__admin/examplary";

    AdminRoute(
            String operation,
            String method,
            String path,
            String summary,
            String requestSchema,
            int status,
            String responseSchema,
            AdminHandler handler) {
        this(operation, method, path, summary, requestSchema, status, responseSchema, List.of(), handler);
    }

    /** Returns this line with one more parameter of the query, which may be left out. */
    AdminRoute asking(String parameter, String description) {
        List<Parameter> more = new ArrayList<>(query);
        more.add(Parameter.query(parameter, false, description));
        return new AdminRoute(
                operation, method, path, summary, requestSchema, status, responseSchema, List.copyOf(more), handler);
    }
}
