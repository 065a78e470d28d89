package io.examplarymock.server.http;

/**
 * Adds to each answer what keeps browsers from taking it for something else, and pages of others from framing it, unless
 * the answer says so itself: pages of sessions say who may frame them. JSON is no page, and needs the first alone.
 */
public final class SafeHeaders implements HttpApplication {
    private static final String SNIFFING = "X-Content-Type-Options";
    private static final String POLICY = "Content-Security-Policy";
    private static final String REFERRER = "Referrer-Policy";

    private final HttpApplication application;

    /** Adds to the answers of an application. */
    public SafeHeaders(HttpApplication application) {
        this.application = application;
    }

    @Override
    public boolean serves(String path) {
        return application.serves(path);
    }

    @Override
    public int bodyLimit(String path) {
        return application.bodyLimit(path);
    }

    @Override
    public Response handle(Request request) {
        return guarded(application.handle(request));
    }

    @Override
    public Response refuseLargeBody(Request request) {
        return guarded(application.refuseLargeBody(request));
    }

    /** Adds to an answer that no application gave. */
    public static Response guarded(Response answer) {
        String type = answer.headers().first("Content-Type").orElse(null);
        if (type == null) {
            return answer;
        }
        Response guarded = with(answer, SNIFFING, "nosniff");
        return type.startsWith("application/json")
                ? guarded
                : with(with(guarded, POLICY, "default-src 'none'; frame-ancestors 'none'"), REFERRER, "no-referrer");
    }

    private static Response with(Response answer, String name, String value) {
        return answer.headers().first(name).isPresent() ? answer : answer.with(name, value);
    }
}
