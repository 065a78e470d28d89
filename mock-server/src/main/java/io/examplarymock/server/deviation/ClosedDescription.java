package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Keeps its description to itself. */
final class ClosedDescription implements Deviation {
    @Override
    public String name() {
        return "closed-description";
    }

    @Override
    public String description() {
        return "The description at `/openapi` asks for a key.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        boolean isRefused = request.path().equals("/openapi")
                && request.header("Authorization").isEmpty();
        return isRefused
                ? Response.text(401, "application/json", "{\"message\":\"Missing API key.\"}")
                : api.handle(request);
    }
}
