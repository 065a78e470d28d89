package io.examplarymock.server.admin;

import io.examplarymock.server.http.BaseUrl;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what a page of another origin sends to change something: a browser lets any website post to the developer's
 * own machine, although it may not read the answer.
 */
final class ForeignPages {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private ForeignPages() {}

    /** Returns the refusal, or empty for everything that no browser sent and for our own pages. */
    static Optional<Response> refusal(Request request) {
        if (READING.contains(request.method()) || isOwn(request)) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                403,
                "Not from a page of another origin",
                "A page of " + request.header("Origin").orElse("another origin")
                        + " asked the admin side to change something; call it from a server or a test instead."));
    }

    /** Browsers say where a request comes from; older ones only name the origin. */
    private static boolean isOwn(Request request) {
        return request.header("Sec-Fetch-Site")
                .map(OWN::contains)
                .or(() -> request.header("Origin").map(origin -> origin.equals(BaseUrl.of(request, null))))
                .orElse(true);
    }
}
