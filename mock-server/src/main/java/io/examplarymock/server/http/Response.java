package io.examplarymock.server.http;

import java.nio.charset.StandardCharsets;

/**
 * An answer.
 *
 * @param body empty when there is none
 * @param disturbance what shall go wrong on the way; {@link Disturbance#NONE} as a rule
 */
public record Response(int status, Headers headers, byte[] body, Disturbance disturbance) {
    private static final byte[] NOTHING = {};

    /** An answer without a body. */
    public static Response empty(int status) {
        return new Response(status, Headers.NONE, NOTHING, Disturbance.NONE);
    }

    /** An answer of a media type. */
    public static Response of(int status, String contentType, byte[] body) {
        return new Response(status, Headers.NONE.with("Content-Type", contentType), body, Disturbance.NONE);
    }

    /** An answer that is text of a media type, in UTF-8. */
    public static Response text(int status, String contentType, String text) {
        return of(status, contentType + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns this answer with one more header. */
    public Response with(String name, String value) {
        return new Response(status, headers.with(name, value), body, disturbance);
    }

    /** Returns this answer with more headers. */
    public Response with(Headers more) {
        return new Response(status, headers.with(more), body, disturbance);
    }

    /** Returns this answer, to be disturbed on its way. */
    public Response disturbedBy(Disturbance next) {
        return new Response(status, headers, body, next);
    }
}
