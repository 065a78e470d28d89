package io.examplarymock.server.api;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.http.Request;

/**
 * Reads the API key or access token of a request: {@code Bearer <key>} (G2) or, as the vendor's demo sends it, the bare key
 * (G3).
 */
final class Credentials {
    private static final String BEARER = "bearer ";

    private Credentials() {}

    static String key(Request request) {
        String value = request.header("Authorization").map(String::strip).orElse("");
        if (value.isEmpty()) {
            throw ApiError.KEY_MISSING.because("the Authorization header is missing; send \"Bearer examp_...\"");
        }
        return value.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? value.substring(BEARER.length()).strip()
                : value;
    }
}
