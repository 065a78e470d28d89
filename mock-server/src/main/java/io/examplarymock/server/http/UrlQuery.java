package io.examplarymock.server.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        int hash = address.indexOf('#');
        String beforeFragment = hash < 0 ? address : address.substring(0, hash);
        String fragment = hash < 0 ? "" : address.substring(hash);
        int mark = beforeFragment.indexOf('?');
        List<String> query = new ArrayList<>();
        if (mark >= 0) {
            for (String pair : beforeFragment.substring(mark + 1).split("&", -1)) {
                if (!pair.isEmpty() && !parameters.containsKey(name(pair))) {
                    query.add(pair);
                }
            }
        }
        parameters.forEach((name, value) -> query.add(encoded(name) + "=" + encoded(value)));
        String place = mark < 0 ? beforeFragment : beforeFragment.substring(0, mark);
        return query.isEmpty() ? place + fragment : place + "?" + String.join("&", query) + fragment;
    }

    private static String name(String pair) {
        String raw = pair.split("=", 2)[0];
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return raw;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
