package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Refuses bare keys. */
final class BearerOnly implements Deviation {
    @Override
    public String name() {
        return "bearer-only";
    }

    @Override
    public String description() {
        return "A key without the word Bearer is refused.";
    }

    @Override
    public Response answer(Request request, HttpApplication api) {
        boolean isBare = request.header("Authorization")
                .filter(value -> value.startsWith("examp_"))
                .isPresent();
        return isBare
                ? Response.text(401, "application/json", "{\"message\":\"Invalid API key.\"}")
                : api.handle(request);
    }
}
