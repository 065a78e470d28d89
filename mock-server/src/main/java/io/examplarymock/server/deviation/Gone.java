package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Lacks an operation. */
final class Gone implements Deviation {
    @Override
    public String name() {
        return "gone";
    }

    @Override
    public String description() {
        return "Sessions cannot be read: 404.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        boolean isGone = request.method().equals("GET") && request.path().startsWith("/embed-sessions/");
        return isGone
                ? Response.text(404, "application/json", "{\"message\":\"Embed session not found.\"}")
                : api.handle(request);
    }
}
