package io.examplarymock.server.admin;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.http.Response;

/** GET schemas/{name}: the schema as it is kept, with its stable $id. */
final class GetSchema implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        SchemaCatalog catalog = SchemaCatalog.load();
        return catalog.contains(call.id())
                ? Response.text(200, "application/schema+json", catalog.text(call.id()))
                : AdminAnswers.notFound(
                        "no schema " + call.id() + "; GET " + AdminRoute.ROOT + "/schemas lists them all");
    }
}
