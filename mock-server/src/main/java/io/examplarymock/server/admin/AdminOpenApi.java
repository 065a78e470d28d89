package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import java.util.List;
import java.util.Map;

/** GET openapi: the admin side's description. */
final class AdminOpenApi implements AdminHandler {
    private volatile Object document;

    void describe(List<AdminRoute> routes) {
        document = Map.of("openapi", "3.1.0", "paths", Map.of("n", routes.size()));
    }

    @Override
    public Response handle(AdminCall call) {
        return AdminAnswers.ok(document);
    }
}
