package io.examplarymock.server.metrics;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Answers {@code GET /metrics} in Prometheus' text format (M). */
public final class MetricsApplication implements HttpApplication {
    private static final String PATH = "/metrics";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final CallMeter calls;
    private final Gauges gauges;
    private final Function<Request, Optional<Response>> guard;
    private volatile Exposition exposition;

    /**
     * Tells of these.
     *
     * @param guard returns the refusal of whoever may not know, as of an admin call without the token
     */
    public MetricsApplication(CallMeter calls, Gauges gauges, Function<Request, Optional<Response>> guard) {
        this.calls = calls;
        this.gauges = gauges;
        this.guard = guard;
    }

    @Override
    public boolean serves(String path) {
        return path.equals(PATH);
    }

    @Override
    public Response handle(Request request) {
        return guard.apply(request).orElseGet(() -> answer(request));
    }

    @Override
    public Response refuseLargeBody(Request request) {
        return plain(413, "/metrics takes no body\n");
    }

    private Response answer(Request request) {
        if (!READING.contains(request.method())) {
            return plain(405, "/metrics can be read only; use GET\n").with("Allow", "GET, HEAD");
        }
        try {
            return Response.of(200, Exposition.MEDIA_TYPE, exposition().text()).with("Cache-Control", "no-store");
        } catch (NoClassDefFoundError missing) {
            return plain(
                    501,
                    "/metrics needs io.prometheus:prometheus-metrics-instrumentation-jvm and"
                            + " io.prometheus:prometheus-metrics-exposition-textformats on the class path ("
                            + missing.getMessage() + " is missing); the standalone jar has them\n");
        }
    }

    /** Made when it is first asked for: most mocks are never asked. */
    private synchronized Exposition exposition() {
        if (exposition == null) {
            exposition = new Exposition(calls, gauges);
        }
        return exposition;
    }

    private static Response plain(int status, String text) {
        return Response.text(status, "text/plain", text).with("Cache-Control", "no-store");
    }
}
