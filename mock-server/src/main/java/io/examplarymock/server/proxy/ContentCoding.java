package io.examplarymock.server.proxy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Undoes the compression of a body in order to read it, within a bound. */
final class ContentCoding {
    private ContentCoding() {}

    /**
     * Returns the body as it was before it was compressed, or why it cannot be had.
     *
     * @param coding the value of {@code Content-Encoding}; empty for none
     * @param limit how long the body may be
     */
    static Plain undo(byte[] body, Optional<String> coding, int limit) {
        String name = coding.orElse("identity").strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("identity") || body.length == 0) {
            return new Plain(body, null);
        }
        try (InputStream plain = reader(name, body)) {
            if (plain == null) {
                return new Plain(null, "its Content-Encoding, " + printable(name) + ", is not understood here");
            }
            byte[] read = plain.readNBytes(limit + 1);
            return read.length > limit
                    ? new Plain(null, "it would be longer than " + limit + " bytes without its compression")
                    : new Plain(read, null);
        } catch (IOException broken) {
            return new Plain(null, "it is not compressed as its Content-Encoding, " + name + ", says");
        }
    }

    private static InputStream reader(String name, byte[] body) throws IOException {
        return switch (name) {
            case "gzip", "x-gzip" -> new GZIPInputStream(new ByteArrayInputStream(body));
            case "deflate" -> new InflaterInputStream(new ByteArrayInputStream(body));
            default -> null;
        };
    }

    private static String printable(String name) {
        String shown = name.replaceAll("[^\\x21-\\x7e]", "?");
        return shown.length() > 40 ? shown.substring(0, 40) : shown;
    }

    /**
     * A body that can be read, or the reason why not.
     *
     * @param body {@code null} if there is a reason
     * @param trouble continues a sentence; {@code null} if there is a body
     */
    record Plain(byte[] body, String trouble) {}
}
