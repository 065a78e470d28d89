package io.examplarymock.server.proxy;

import java.nio.charset.StandardCharsets;

/** Writes path and query as a request line has them. */
final class Target {
    /** What may stand in a path as it is, besides letters and digits (RFC 3986, 3.3). */
    private static final String IN_PATH = "-._~!$&'()*+,;=:@/";
    /** And in a query, which is kept as the client wrote it wherever that is allowed. */
    private static final String IN_QUERY = IN_PATH + "?%";

    private Target() {}

    /**
     * Returns path and query, encoded.
     *
     * @param path decoded
     * @param query as it was sent; nullable
     */
    static String of(String path, String query) {
        String target = encoded(path, IN_PATH);
        return query == null ? target : target + "?" + encoded(brokenEscapesEncoded(query), IN_QUERY);
    }

    private static String brokenEscapesEncoded(String query) {
        return query.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private static String encoded(String text, String kept) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xff);
            boolean plain = (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9')
                    || kept.indexOf(letter) >= 0;
            if (plain) {
                encoded.append(letter);
            } else {
                encoded.append('%').append(String.format("%02X", (int) letter));
            }
        }
        return encoded.toString();
    }
}
