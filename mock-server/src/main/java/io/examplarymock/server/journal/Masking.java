package io.examplarymock.server.journal;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Headers.Header;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides API keys in whatever is kept or shown. */
public final class Masking {
    private static final Pattern KEY = Pattern.compile("examp(_|%5[Ff])[a-zA-Z0-9]+?([a-zA-Z0-9]{3})(?![a-zA-Z0-9])");
    private static final String AUTHORIZATION = "Authorization";

    private Masking() {}

    /** Returns the text with all but the last letters of each key hidden. */
    public static String mask(String text) {
        if (text == null || !text.contains("examp")) {
            return text;
        }
        Matcher matcher = KEY.matcher(text);
        return matcher.replaceAll("examp$1****$2");
    }

    /** Returns the headers with the credentials hidden. */
    static Headers mask(Headers headers) {
        return new Headers(headers.all().stream()
                .map(header -> new Header(header.name(), shown(header)))
                .toList());
    }

    private static String shown(Header header) {
        if (!header.name().equalsIgnoreCase(AUTHORIZATION) && !header.name().equalsIgnoreCase("Cookie")) {
            return mask(header.value());
        }
        String masked = mask(header.value());
        return masked.equals(header.value()) && !masked.isBlank() ? "****" : masked;
    }
}
