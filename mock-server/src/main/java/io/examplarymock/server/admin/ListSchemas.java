package io.examplarymock.server.admin;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.http.Response;
import java.util.Map;

/** GET schemas: the names of all schemas. */
final class ListSchemas implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        return AdminAnswers.ok(SchemaCatalog.load().names().stream()
                .map(name -> Map.of("name", name, "href", AdminRoute.ROOT + "/schemas/" + name))
                .toList());
    }
}
