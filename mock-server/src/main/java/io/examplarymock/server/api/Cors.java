package io.examplarymock.server.api;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.util.Collection;
import java.util.regex.Pattern;

/** Lets pages of any origin call the API, as the vendor's demo does (G5); what exactly is allowed is M. */
final class Cors {
    private static final Pattern HEADER_NAMES = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~, -]{1,500}");

    private static final Headers ALLOWED = Headers.NONE
            .with("Access-Control-Allow-Origin", "*")
            .with("Access-Control-Expose-Headers", "Retry-After, X-Examplary-Mock-Fidelity, X-Examplary-Mock-Reason");

    private Cors() {}

    static boolean isPreflight(Request request) {
        return request.method().equals("OPTIONS")
                && request.header("Access-Control-Request-Method").isPresent();
    }

    static Response preflight(Request request, Collection<String> methods) {
        String headers = request.header("Access-Control-Request-Headers")
                .filter(names -> HEADER_NAMES.matcher(names).matches())
                .orElse("Authorization, Content-Type");
        return allow(Response.empty(204))
                .with("Access-Control-Allow-Methods", String.join(", ", methods))
                .with("Access-Control-Allow-Headers", headers)
                .with("Access-Control-Max-Age", "600");
    }

    static Response allow(Response response) {
        return response.with(ALLOWED);
    }
}
