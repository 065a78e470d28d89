package io.examplarymock.server.admin;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;

/** Answers {@code /livez} and {@code /readyz}: whoever gets an answer has reached a server that is up. */
final class HealthApplication implements HttpApplication {
    @Override
    public boolean serves(String path) {
        return path.equals("/livez") || path.equals("/readyz");
    }

    @Override
    public Response handle(Request request) {
        return Response.text(200, "text/plain", "ok\n").with("Cache-Control", "no-store");
    }

    @Override
    public Response refuseLargeBody(Request request) {
        return Problem.of(413, "Body too large", "A health check takes no body.");
    }
}
