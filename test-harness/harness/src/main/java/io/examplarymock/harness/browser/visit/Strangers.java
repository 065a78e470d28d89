package io.examplarymock.harness.browser.visit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Origins that a careless comparison takes for another one. */
public final class Strangers {
    private static final int HIGHEST_PORT = 65_535;
    private static final int OTHER_PORT = 8081;
    private static final String EVIL = "evil.test";

    private Strangers() {}

    /**
     * Returns those who look like an origin, and at last one who has it, in another window.
     *
     * @param origin for example {@code http://embed.examplary.test} or {@code http://localhost:8080}
     */
    public static List<Stranger> of(String origin) {
        URI address = URI.create(origin);
        String scheme = address.getScheme();
        String host = address.getHost();
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        List<Stranger> all = new ArrayList<>();
        add(all, scheme + "://" + EVIL, "is of another site");
        if (!host.startsWith("[")) {
            add(all, scheme + "://" + host + "." + EVIL + port, "begins with the right scheme and host");
            add(all, scheme + "://x." + host + ".x." + EVIL + port, "contains the right host");
        }
        if (!port.isEmpty() && address.getPort() * 10 + 1 <= HIGHEST_PORT) {
            add(all, origin + "1", "begins with the right origin, whose port goes on");
        }
        if (!host.matches("[0-9.]+|\\[.*")) { // nothing can stand before a number
            add(all, scheme + "://evil-" + host + port, "ends with the right host");
            add(all, scheme + "://evil." + host + port, "is of a subdomain of the right host");
            if (host.contains(".")) {
                add(all, scheme + "://" + host.replaceFirst("\\.", "x") + port, "has another letter for a dot");
            }
        }
        add(
                all,
                scheme + "://" + host + ":" + (address.getPort() == OTHER_PORT ? OTHER_PORT + 1 : OTHER_PORT),
                "has the right host, and another port");
        add(all, (scheme.equals("http") ? "https" : "http") + "://" + host + port, "has another scheme");
        all.add(new Stranger(Stranger.OPAQUE, "is of a sandboxed document", false));
        all.add(new Stranger(origin.toLowerCase(Locale.ROOT), "is right, but of another window than the iframe", true));
        return List.copyOf(all);
    }

    private static void add(List<Stranger> all, String origin, String words) {
        all.add(new Stranger(origin, words, false));
    }
}
