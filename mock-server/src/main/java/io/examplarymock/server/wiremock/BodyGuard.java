package io.examplarymock.server.wiremock;

import java.nio.ByteBuffer;
import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.server.HttpInput;

/**
 * Watches a body on its way into WireMock, which reads it whole: stops it when it grows too long, and when it is gzip,
 * since WireMock would inflate it without bound.
 */
final class BodyGuard implements HttpInput.Interceptor {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final int limit;
    private final boolean allowsGzip;
    private long seen;
    private ByteBuffer last;
    private int refusedWith;

    BodyGuard(int limit, boolean allowsGzip) {
        this.limit = limit;
        this.allowsGzip = allowsGzip;
    }

    /** The status that the request is refused with, or 0. */
    int refusedWith() {
        return refusedWith;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Two buffers with equal bytes are still two pieces of the body.
    public HttpInput.Content readFrom(HttpInput.Content content) {
        if (content == null || content.isSpecial()) {
            return content;
        }
        ByteBuffer buffer = content.getByteBuffer();
        // The same content is offered again until it is consumed.
        if (buffer != last) {
            last = buffer;
            if (seen == 0 && !allowsGzip && looksLikeGzip(buffer)) {
                refuse(415);
            }
            seen += content.remaining();
        }
        if (seen > limit) {
            refuse(413);
        }
        return content;
    }

    private void refuse(int status) {
        refusedWith = status;
        throw new BadMessageException(status);
    }

    private static boolean looksLikeGzip(ByteBuffer buffer) {
        int at = buffer.position();
        return buffer.remaining() >= 2
                && (buffer.get(at) & 0xff) == GZIP_FIRST
                && (buffer.get(at + 1) & 0xff) == GZIP_SECOND;
    }
}
