package io.examplarymock.server.admin;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers {@code /livez} and {@code /readyz}: whoever gets an answer has reached a server that is up, and is told by the
 * second one whether it can reach its workspaces.
 */
final class HealthApplication implements HttpApplication {
    private final Supplier<Optional<String>> outage;

    HealthApplication(Supplier<Optional<String>> outage) {
        this.outage = outage;
    }

    @Override
    public boolean serves(String path) {
        return path.equals("/livez") || path.equals("/readyz");
    }

    @Override
    public Response handle(Request request) {
        Optional<String> trouble = request.path().equals("/readyz") ? outage.get() : Optional.empty();
        return trouble.map(reason -> Response.text(503, "text/plain", reason + "\n"))
                .orElseGet(() -> Response.text(200, "text/plain", "ok\n"))
                .with("Cache-Control", "no-store");
    }

    @Override
    public Response refuseLargeBody(Request request) {
        return Problem.of(413, "Body too large", "A health check takes no body.");
    }
}
