package io.examplarymock.server.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** An answer as it came over the wire. */
record WireAnswer(int status, List<String> head, byte[] body) {
    private static final int LONGEST = 64 * 1024 * 1024;

    /** Reads the next final answer; {@code null} if the connection ended before it began. */
    static WireAnswer read(InputStream in, boolean isWithoutBody) throws IOException {
        while (true) {
            List<String> head = head(in);
            if (head == null) {
                return null;
            }
            int status = Integer.parseInt(head.get(0).split(" ", 3)[1]);
            if (status == 101 || status >= 200) {
                WireAnswer answer = new WireAnswer(status, head, new byte[0]);
                boolean isEmpty = isWithoutBody || status == 101 || status == 204 || status == 304;
                return isEmpty ? answer : new WireAnswer(status, head, answer.body(in));
            }
        }
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The first value of a header; empty if there is none. */
    String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }

    private byte[] body(InputStream in) throws IOException {
        if (header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            return chunks(in);
        }
        String length = header("Content-Length");
        return length.isEmpty() ? in.readNBytes(LONGEST) : exactly(in, Integer.parseInt(length));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
            if (length == 0) {
                while (!line(in).isEmpty()) {
                    // Trailers are of no interest.
                }
                return all.toByteArray();
            }
            all.writeBytes(exactly(in, length));
            line(in);
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException(
                    "the answer was " + length + " bytes long by its head, and " + bytes.length + " came");
        }
        return bytes;
    }

    private static List<String> head(InputStream in) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        if (!first.matches("HTTP/1\\.[01] [0-9]{3}( .*)?")) {
            throw new IOException("this is no status line: " + first);
        }
        List<String> head = new java.util.ArrayList<>(List.of(first));
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            head.add(line);
        }
        return head;
    }

    /** Reads a line; {@code null} at the end. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (next != '\r') {
                line.append((char) next);
            }
            next = in.read();
        }
        return line.toString();
    }
}
