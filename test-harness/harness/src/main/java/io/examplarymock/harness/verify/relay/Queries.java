package io.examplarymock.harness.verify.relay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The part of an address behind the question mark. */
final class Queries {
    private Queries() {}

    static Map<String, Object> read(String raw) {
        Map<String, Object> query = new LinkedHashMap<>();
        for (String pair : (raw == null ? "" : raw).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    /** A number that cannot be read stands for the beginning. */
    static int number(Object text) {
        try {
            return Integer.parseInt(String.valueOf(text));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
