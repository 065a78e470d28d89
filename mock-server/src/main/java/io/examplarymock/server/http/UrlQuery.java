package io.examplarymock.server.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query of an address. */
public final class UrlQuery {
    private UrlQuery() {}

    /**
     * Adds parameters to the query of an address, in UTF-8, a space as {@code %20}, which every decoder understands.
     *
     * <p>What the address had stays as it was written, its fragment included. Only a parameter of the same name makes
     * room for the new one: a reader who takes the first of two would miss it.
     *
     * <pre>{@code
     * UrlQuery.merge("https://app.example.com/done?course=7#top", Map.of("status", "completed"))
     * // https://app.example.com/done?course=7&status=completed#top
     * }</pre>
     */
    public static String merge(String address, Map<String, String> parameters) {
        Parts parts = Parts.of(address);
        List<String> query = new ArrayList<>(parts.pairs());
        query.removeIf(pair -> parameters.containsKey(name(pair)));
        parameters.forEach((name, value) -> query.add(encoded(name) + "=" + encoded(value)));
        return parts.place() + (query.isEmpty() ? "" : "?" + String.join("&", query)) + parts.fragment();
    }

    /** Reads the parameters of an address as its page or server does; of several with one name, the first. */
    public static Map<String, String> read(String address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : Parts.of(address).pairs()) {
            int sign = pair.indexOf('=');
            parameters.putIfAbsent(name(pair), sign < 0 ? "" : decoded(pair.substring(sign + 1)));
        }
        return parameters;
    }

    private static String name(String pair) {
        int sign = pair.indexOf('=');
        return decoded(sign < 0 ? pair : pair.substring(0, sign));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** An address, taken apart: before its query, the query's pairs as they were written, and {@code #} with the rest. */
    private record Parts(String place, List<String> pairs, String fragment) {
        static Parts of(String address) {
            int hash = address.indexOf('#');
            String rest = hash < 0 ? address : address.substring(0, hash);
            String fragment = hash < 0 ? "" : address.substring(hash);
            int mark = rest.indexOf('?');
            if (mark < 0) {
                return new Parts(rest, List.of(), fragment);
            }
            List<String> pairs = Arrays.stream(rest.substring(mark + 1).split("&", -1))
                    .filter(pair -> !pair.isEmpty())
                    .toList();
            return new Parts(rest.substring(0, mark), pairs, fragment);
        }
    }
}
