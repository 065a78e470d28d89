package io.examplarymock.server.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** The server's own address as a client sees it. */
public final class BaseUrl {
    private static final Pattern AUTHORITY =
            Pattern.compile("[A-Za-z0-9._~-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");

    private BaseUrl() {}

    /**
     * Returns the configured address or, if that is {@code null}, scheme and host that the request came to, proxies
     * before us honoured. Without a slash at its end.
     */
    public static String of(Request request, String configured) {
        if (configured != null) {
            return configured.endsWith("/") ? configured.substring(0, configured.length() - 1) : configured;
        }
        String scheme = firstOf(request.header("X-Forwarded-Proto"))
                .filter(value -> value.equals("http") || value.equals("https"))
                .orElse(request.scheme());
        String authority = firstOf(request.header("X-Forwarded-Host"))
                .or(() -> request.header("Host"))
                .filter(value -> AUTHORITY.matcher(value).matches())
                .orElse("localhost");
        String port = firstOf(request.header("X-Forwarded-Port"))
                .filter(value -> value.matches("[0-9]{1,5}") && !authority.matches(".*:[0-9]+"))
                .filter(value -> !value.equals(scheme.equals("https") ? "443" : "80"))
                .map(value -> ":" + value)
                .orElse("");
        return scheme + "://" + authority + port;
    }

    /** Of several proxies the first one is the one that the client spoke to. */
    private static Optional<String> firstOf(Optional<String> header) {
        return header.map(value -> value.split(",", 2)[0].strip()).filter(value -> !value.isEmpty());
    }
}
