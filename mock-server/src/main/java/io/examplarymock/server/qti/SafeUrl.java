package io.examplarymock.server.qti;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Lets through only URLs that run nothing and that need no file in the package. */
final class SafeUrl {

    private static final Pattern INLINE_IMAGE =
            Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/]++={0,2}");

    private SafeUrl() {}

    /** An absolute http or https URL, or a bitmap in a data URL. */
    static Optional<String> image(String url) {
        String stripped = url.strip();
        return INLINE_IMAGE.matcher(stripped).matches()
                ? Optional.of(stripped)
                : absolute(stripped, Set.of("http", "https"));
    }

    /** An absolute http or https URL, or a mailto one. */
    static Optional<String> link(String url) {
        return absolute(url.strip(), Set.of("http", "https", "mailto"));
    }

    private static Optional<String> absolute(String url, Set<String> schemes) {
        try {
            URI uri = new URI(url);
            boolean safe = uri.isAbsolute()
                    && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && (uri.isOpaque() ? uri.getScheme().equalsIgnoreCase("mailto") : uri.getHost() != null);
            return safe ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
