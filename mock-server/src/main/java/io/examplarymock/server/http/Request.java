package io.examplarymock.server.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request as the application sees it.
 *
 * @param method in capitals
 * @param path decoded and canonical, without the query
 * @param query as sent, without the question mark; nullable
 * @param body empty when there is none; at most {@link Limits#BODY_BYTES} long
 * @param scheme {@code http} or {@code https}, of the connection
 */
public record Request(String method, String path, String query, Headers headers, byte[] body, String scheme) {

    /** Returns the first value of a header, its name in any case. */
    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /** Returns the first value of a query parameter, decoded. */
    public Optional<String> queryParameter(String name) {
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (decoded(key).equals(name)) {
                return Optional.of(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return Optional.empty();
    }

    /** Whether every escape in a query (nullable) stands for a byte. */
    public static boolean isDecodable(String query) {
        if (query == null || query.indexOf('%') < 0) {
            return true;
        }
        try {
            URLDecoder.decode(query, StandardCharsets.UTF_8);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
