package io.examplarymock.server.api;

import io.examplarymock.server.value.Lazy;
import java.util.List;

/** GET /openapi (E18, G7). The description is made when it is first asked for: it reads nearly every schema. */
final class OpenApi implements Handler {
    private volatile Lazy<Object> document;

    void describe(List<Route> routes) {
        document = Lazy.of(() -> OpenApiDocument.of(routes));
    }

    @Override
    public Reply handle(Call call) {
        return Reply.of(document.get());
    }
}
