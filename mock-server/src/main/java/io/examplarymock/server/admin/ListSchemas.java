package io.examplarymock.server.admin;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.value.Members;

/** GET schemas: the names of all schemas. */
final class ListSchemas implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        return AdminAnswers.ok(SchemaCatalog.load().names().stream()
                .map(name -> Members.start()
                        .put("name", name)
                        .put("href", AdminRoute.ROOT + "/schemas/" + name)
                        .toMap())
                .toList());
    }
}
