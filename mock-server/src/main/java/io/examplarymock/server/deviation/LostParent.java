package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Forgets where a slice comes from. */
final class LostParent implements Deviation {
    @Override
    public String name() {
        return "lost-parent";
    }

    @Override
    public String description() {
        return "A slice does not tell the source material that it is of.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        Response response = api.handle(request);
        return request.path().endsWith("/slice")
                ? Answered.changed(response, members -> members.remove("parentSourceMaterialId"))
                : response;
    }
}
