package io.examplarymock.server.journal;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Headers.Header;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Hides API keys, and what applications have of the kind, in whatever is kept or shown. */
public final class Masking {
    private static final Pattern KEY = Pattern.compile("examp(_|%5[Ff])[a-zA-Z0-9]+?([a-zA-Z0-9]{3})(?![a-zA-Z0-9])");
    /** Secrets, codes and tokens of applications, in JSON as in forms and addresses; not those that are masked already. */
    private static final Pattern OAUTH =
            Pattern.compile("(oauth_(?:secret|code|access|refresh)_)(?!\\*\\*\\*\\*)([a-zA-Z0-9_.-]*+)");

    /** Of a signed token what it says stays, as a reader may want to know, and the signature goes. */
    private static final Pattern SIGNED = Pattern.compile("(eyJ[a-zA-Z0-9_-]+\\.eyJ[a-zA-Z0-9_-]+\\.)[a-zA-Z0-9_-]+");

    /** How many of the last letters tell one from another. */
    private static final int SHOWN = 3;

    private static final Set<String> CREDENTIALS = Set.of("authorization", "proxy-authorization", "cookie");

    private Masking() {}

    /** Returns the text with all but the last letters of each key hidden; a masked text stays as it is. */
    public static String mask(String text) {
        if (text == null) {
            return null;
        }
        String masked = text.contains("examp") ? KEY.matcher(text).replaceAll("examp$1****$2") : text;
        masked = masked.contains("oauth_") ? OAUTH.matcher(masked).replaceAll(Masking::lastLetters) : masked;
        return masked.contains("eyJ") ? SIGNED.matcher(masked).replaceAll("$1****") : masked;
    }

    private static String lastLetters(MatchResult found) {
        String hidden = found.group(2);
        return hidden.length() < SHOWN ? "$1****" : "$1****" + hidden.substring(hidden.length() - SHOWN);
    }

    /** Returns a body with what is a key in its text, read as UTF-8, hidden likewise. */
    static byte[] mask(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        String masked = mask(text);
        return masked.equals(text) ? body : masked.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the headers with the credentials hidden. */
    static Headers mask(Headers headers) {
        return new Headers(headers.all().stream()
                .map(header -> new Header(header.name(), shown(header)))
                .toList());
    }

    private static String shown(Header header) {
        if (!CREDENTIALS.contains(header.name().toLowerCase(Locale.ROOT))) {
            return mask(header.value());
        }
        String masked = mask(header.value());
        return masked.equals(header.value()) && !masked.isBlank() ? "****" : masked;
    }
}
