package io.examplarymock.server.dashboard;

import io.examplarymock.server.http.BaseUrl;
import io.examplarymock.server.http.Request;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where the playground's frame may load from: wherever embed URLs lead and, if that is this machine, the other name of
 * this machine, so that page and frame have different origins as they have in real life.
 */
final class FrameSources {
    private final String publicUrl;

    FrameSources(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Returns the sources as a Content-Security-Policy writes them. */
    String of(Request request) {
        Set<String> sources = new LinkedHashSet<>();
        sources.add("'self'");
        add(sources, BaseUrl.of(request, null));
        add(sources, BaseUrl.of(request, publicUrl));
        return String.join(" ", sources);
    }

    private static void add(Set<String> sources, String address) {
        URI base = URI.create(address);
        // A policy cannot name an IPv6 address.
        if (base.getHost() != null && !base.getHost().startsWith("[")) {
            sources.add(origin(base, base.getHost()));
            otherName(base.getHost()).ifPresent(host -> sources.add(origin(base, host)));
        }
    }

    private static String origin(URI base, String host) {
        return base.getScheme() + "://" + host + (base.getPort() < 0 ? "" : ":" + base.getPort());
    }

    private static Optional<String> otherName(String host) {
        return switch (host) {
            case "localhost" -> Optional.of("127.0.0.1");
            case "127.0.0.1" -> Optional.of("localhost");
            default -> Optional.empty();
        };
    }
}
