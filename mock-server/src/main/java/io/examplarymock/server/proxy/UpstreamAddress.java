package io.examplarymock.server.proxy;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a real deployment is.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name, four decimal numbers, or an IPv6 address without brackets
 * @param port never negative
 * @param path what stands before the path of each call; empty, or begins with a slash and does not end with one
 */
public record UpstreamAddress(String scheme, String host, int port, String path) {
    /** A host whose last part is a number, decimal or hexadecimal. */
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    private static final Pattern FOUR_NUMBERS =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");

    /**
     * Reads an address as a user wrote it.
     *
     * @throws IllegalArgumentException if it is no address that calls could go to; says why
     */
    public static UpstreamAddress of(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!List.of("http", "https").contains(scheme)) {
            throw new IllegalArgumentException(
                    "takes an http or https address such as https://api-staging.examplary.ai, not " + withoutUser(url));
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "takes an address without a user name; the key comes with each call, in its Authorization header");
        }
        // What looks like a number is read in several ways: 2130706433, 0x7f.1 and 0177.0.0.1 all are 127.0.0.1
        // somewhere.
        if (url.getHost() == null || isOddNumber(url.getHost())) {
            throw new IllegalArgumentException(
                    "takes an address whose host is a name, four decimal numbers from 0 to 255,"
                            + " or an IPv6 address in brackets; " + url.getRawAuthority() + " is none of them");
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("takes an address without ? and #, not " + url);
        }
        String host = url.getHost();
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? 443 : 80;
        return new UpstreamAddress(scheme, bare, port, url.getRawPath().replaceAll("/+$", ""));
    }

    /** Whether keys go there unencrypted. */
    public boolean isPlain() {
        return scheme.equals("http");
    }

    /** Scheme, host and port, as a URL begins. */
    String origin() {
        String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        boolean usual = port == (isPlain() ? 80 : 443);
        return scheme + "://" + shown + (usual ? "" : ":" + port);
    }

    @Override
    public String toString() {
        return origin() + path;
    }

    private static boolean isOddNumber(String host) {
        return NUMBER.matcher(host).matches() && !FOUR_NUMBERS.matcher(host).matches();
    }

    private static String withoutUser(URI url) {
        return url.getRawUserInfo() == null ? url.toString() : "one with a user name";
    }
}
