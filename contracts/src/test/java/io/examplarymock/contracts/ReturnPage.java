package io.examplarymock.contracts;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The integrator's page to which the browser comes back. */
final class ReturnPage {
    private ReturnPage() {}

    /** Reads the query of the address at which the page was opened. */
    static Map<String, String> opened(String url) {
        Map<String, String> query = new LinkedHashMap<>();
        Arrays.stream(URI.create(url).getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return query;
    }
}
