package io.examplarymock.server.cli;

import io.examplarymock.server.MockOptions;
import java.util.ArrayList;
import java.util.List;

/** What whoever starts a mock with these options should know before anybody uses it. */
final class Warnings {
    private Warnings() {}

    /** Returns them as lines. */
    static List<String> of(MockOptions options) {
        List<String> lines = new ArrayList<>();
        if (options.seed() != null) {
            lines.add("Warning: with --seed, embed tokens can be guessed by whoever knows the seed and the key.");
        }
        if (options.adminToken() == null && !options.isOnlyForThisMachine()) {
            lines.add("Warning: with --host " + options.host()
                    + " and no --admin-token, others that reach this mock, and websites that a browser here visits, can read"
                    + " and change everything in it.");
        }
        if (options.proxyTo() != null) {
            addThoseOfProxying(lines, options);
        }
        if (options.deviate() != null) {
            lines.add("Warning: with --deviate, the mock differs from the API on purpose.");
        }
        return lines;
    }

    private static void addThoseOfProxying(List<String> lines, MockOptions options) {
        lines.add("Proxying: calls of the API change the real data of " + options.proxyTo() + ".");
        if ("http".equalsIgnoreCase(options.proxyTo().getScheme())) {
            lines.add("Warning: with an http address, --proxy-to sends keys unencrypted.");
        }
        if (options.adminToken() == null && !options.isOnlyForThisMachine()) {
            lines.add("Warning: others can read in the journal what passes through; --admin-token keeps them out.");
        }
    }
}
