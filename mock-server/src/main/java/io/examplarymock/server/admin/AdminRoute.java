package io.examplarymock.server.admin;

/**
 * One line of the admin side's table.
 *
 * @param path below {@code /__admin/examplary}
 * @param requestSchema the body's schema; {@code null} without a body
 * @param responseSchema the good answer's schema; {@code null} without a JSON body
 */
record AdminRoute(
        String operation,
        String method,
        String path,
        String summary,
        String requestSchema,
        int status,
        String responseSchema,
        AdminHandler handler) {
    static final String ROOT = "/__admin/examplary";
}
