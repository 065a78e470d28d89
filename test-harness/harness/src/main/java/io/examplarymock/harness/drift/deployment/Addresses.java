package io.examplarymock.harness.drift.deployment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses that may be called. */
public final class Addresses {
    private Addresses() {}

    /** Returns the address that a text is, if it is one with a host. */
    public static Optional<URI> read(String text) {
        try {
            return Optional.of(new URI(text)).filter(address -> address.getHost() != null);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** Whether nobody can read along: TLS, or within this machine; or plain HTTP where that is allowed. */
    public static boolean isSafe(URI address, boolean allowsPlainHttp) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https") || (scheme.equals("http") && (allowsPlainHttp || isLoopback(address.getHost())));
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")
                || host.equals("[::1]");
    }
}
