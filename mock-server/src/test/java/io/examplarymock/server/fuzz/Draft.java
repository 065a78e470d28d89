package io.examplarymock.server.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A request that is still being made, down to its bytes. */
final class Draft {
    /** How the body's length is told. */
    enum Framing {
        LENGTH,
        CHUNKED,
        CHUNKED_WITH_TRAILER,
        TOO_LONG,
        TOO_SHORT,
        NOT_TOLD,
        TWICE,
        NO_NUMBER,
        BAD_CHUNK,
        ENDLESS_CHUNK,
        LENGTH_AND_CHUNKED,
        UNKNOWN_CODING
    }

    String method;
    String target;
    String version = "HTTP/1.1";
    byte[] body = {};
    Framing framing = Framing.LENGTH;
    /** How often it is sent on one connection, without waiting for an answer. */
    int times = 1;
    /** Whether HTTP itself may be broken, so that an end of the connection will do for an answer. */
    boolean isOdd;

    private final List<String> headers = new ArrayList<>();

    Draft(String method, String target) {
        this.method = method;
        this.target = target;
    }

    /** Sets a header, in place of one of the same name. */
    void header(String name, String value) {
        without(name);
        headers.add(name + ": " + value);
    }

    void without(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        headers.removeIf(line -> line.toLowerCase(Locale.ROOT).startsWith(start));
    }

    /** Adds a line as it stands. */
    void line(String line) {
        headers.add(line);
    }

    /** Its lines, without what tells the body's length. */
    List<String> headers() {
        return List.copyOf(headers);
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            all.writeBytes(head().getBytes(StandardCharsets.UTF_8));
            all.writeBytes(framed());
        }
        return all.toByteArray();
    }

    private String head() {
        StringBuilder head = new StringBuilder(method + " " + target + " " + version + "\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        String told = told();
        return head.append(told.isEmpty() ? "" : told + "\r\n").append("\r\n").toString();
    }

    private String told() {
        return switch (framing) {
            case LENGTH -> body.length == 0 && method.equals("GET") ? "" : "Content-Length: " + body.length;
            case TOO_LONG -> "Content-Length: " + (body.length + 7);
            case TOO_SHORT -> "Content-Length: " + body.length / 2;
            case NOT_TOLD -> "";
            case TWICE -> "Content-Length: " + body.length + "\r\nContent-Length: " + (body.length + 1);
            case NO_NUMBER -> "Content-Length: -1";
            case CHUNKED, BAD_CHUNK, ENDLESS_CHUNK -> "Transfer-Encoding: chunked";
            case CHUNKED_WITH_TRAILER -> "Transfer-Encoding: chunked\r\nTrailer: X-After";
            case LENGTH_AND_CHUNKED -> "Content-Length: 3\r\nTransfer-Encoding: chunked";
            case UNKNOWN_CODING -> "Transfer-Encoding: gzip, chunked, identity";
        };
    }

    private byte[] framed() {
        return switch (framing) {
            case CHUNKED, LENGTH_AND_CHUNKED, UNKNOWN_CODING -> chunked("\r\n");
            case CHUNKED_WITH_TRAILER -> chunked("X-After: \u0001\r\nContent-Length: 5\r\n\r\n");
            case BAD_CHUNK -> "zz\r\n{}\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            case ENDLESS_CHUNK -> "7fffffffffffffff\r\n{}".getBytes(StandardCharsets.US_ASCII);
            default -> body;
        };
    }

    private byte[] chunked(String end) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += 700) {
            int length = Math.min(700, body.length - at);
            all.writeBytes((Integer.toHexString(length) + ";x=\"1\"\r\n").getBytes(StandardCharsets.US_ASCII));
            all.write(body, at, length);
            all.writeBytes(new byte[] {'\r', '\n'});
        }
        all.writeBytes(("0\r\n" + end).getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }
}
