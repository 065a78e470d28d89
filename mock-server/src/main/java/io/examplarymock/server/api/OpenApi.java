package io.examplarymock.server.api;

import java.util.List;

/** GET /openapi (E18, G7). */
final class OpenApi implements Handler {
    private volatile Object document;

    void describe(List<Route> routes) {
        document = OpenApiDocument.of(routes);
    }

    @Override
    public Reply handle(Call call) {
        return Reply.of(document);
    }
}
