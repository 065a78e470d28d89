package io.examplarymock.server.admin;

import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Under which names the admin side may be called while it listens on this machine alone. A website can have its own name
 * lead to 127.0.0.1 once its page is loaded (DNS rebinding); to the browser the mock is then a part of that site, and what
 * the page asks is of the same origin. The one thing that gives it away is the name, in {@code Host}.
 */
public final class OwnNames {
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private final boolean any;
    private final String publicHost;

    private OwnNames(boolean any, String publicHost) {
        this.any = any;
        this.publicHost = publicHost;
    }

    /** Takes every name: who listens on other addresses is called by names that only the network knows. */
    public static OwnNames any() {
        return new OwnNames(true, null);
    }

    /**
     * Takes the names of this machine that no website can have, and that of {@code publicUrl} (nullable).
     */
    public static OwnNames ofLoopback(String publicUrl) {
        return new OwnNames(
                false, publicUrl == null ? null : URI.create(publicUrl).getHost());
    }

    /** Returns the refusal of a call under another name, or empty. */
    Optional<Response> refusal(Request request) {
        String host = request.header("Host").orElse("");
        // What has no Host is HTTP/1.0, and no browser.
        if (any
                || host.isEmpty()
                || isOwn(PORT.matcher(host.strip()).replaceFirst("").toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                403,
                "Not under this name",
                "The admin side was called as \"" + shown(host)
                        + "\", and the mock listens on this machine alone: call it as"
                        + " localhost or 127.0.0.1, or start it with --public-url if that is a name of its own."));
    }

    /** Names below .localhost never leave the machine, and those below .internal belong to private networks alone. */
    private boolean isOwn(String name) {
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.endsWith(".internal")
                || LOOPBACK.matcher(name).matches()
                || name.equalsIgnoreCase(publicHost);
    }

    private static String shown(String host) {
        String line = host.replaceAll("[^\\x21-\\x7e]", "?");
        return line.length() <= 100 ? line : line.substring(0, 100) + "…";
    }
}
