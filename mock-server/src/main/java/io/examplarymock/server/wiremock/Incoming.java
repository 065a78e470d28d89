package io.examplarymock.server.wiremock;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.AsyncEvent;
import wiremock.jakarta.servlet.AsyncListener;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.server.HttpInput;
import wiremock.org.eclipse.jetty.server.Request;

/**
 * A body on its way in. It is taken as it comes, and whoever sends it holds no thread meanwhile: once it has ended, in
 * whichever way, the request is handled anew. Whoever reads the request's stream after that, as WireMock does, finds the
 * whole body in it.
 *
 * <p>Jetty calls {@link #readFrom} for one piece after the other; it says that the input is ready when there is the end, or
 * a failure.
 */
final class Incoming implements HttpInput.Interceptor, ReadListener, AsyncListener {
    /** What became of a body. */
    enum End {
        WHOLE,
        TOO_LONG,
        NO_ROOM,
        BROKEN
    }

    private static final String NAME = Incoming.class.getName();
    /** A body that comes more slowly on the whole is refused. */
    private static final long LEAST_BYTES_PER_SECOND = 200;
    /** So long the rate says nothing yet. */
    private static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** How much of a refused body is taken over HTTP/2, where a connection carries other requests too. */
    private static final int MOST_SCRAP_BODIES = 16;

    private final Request request;
    private final int limit;
    private final Room room;
    private final long since = System.nanoTime();
    private final boolean multiplexed;
    private final AtomicBoolean handedOver = new AtomicBoolean();
    private final AtomicBoolean released = new AtomicBoolean();
    private final List<byte[]> pieces = new ArrayList<>();
    private AsyncContext async;
    private long usualTimeout;
    private long seen;
    private long held;
    private byte[] whole;
    private HttpInput.Content offered;
    private End refusal;
    private volatile boolean ended;
    private volatile Throwable failure;

    /**
     * Expects a body.
     *
     * @param atHand its beginning, as far as that was read
     * @param limit how long it may be
     */
    Incoming(Request request, byte[] atHand, int limit, Room room) {
        this(request, limit, room, (End) null);
        keep(atHand);
    }

    private Incoming(Request request, int limit, Room room, End refusal) {
        this.request = request;
        this.limit = limit;
        this.room = room;
        this.refusal = refusal;
        this.multiplexed = isMultiplexed(request);
    }

    /** Takes a body that is refused already, and keeps nothing of it. */
    static Incoming tooLong(Request request, int limit, Room room) {
        return new Incoming(request, limit, room, End.TOO_LONG);
    }

    /** The body of a request that is handled anew, or {@code null}. */
    static Incoming of(Request request) {
        return (Incoming) request.getAttribute(NAME);
    }

    /**
     * Whether there is no point in waiting for the rest. Over HTTP/2 there is: the JDK's client looks at no answer before
     * its body is taken.
     */
    boolean isRefusedAtOnce() {
        return refusal != null && !multiplexed;
    }

    /** Whether other requests share the connection, which then cannot be closed to stop one of them. */
    static boolean isMultiplexed(Request request) {
        return request.getHttpVersion().getVersion() >= 20;
    }

    /** Takes what is there, and has the rest taken as it comes; returns whether nothing is to come. */
    boolean begin(long millis) throws IOException {
        HttpInput input = request.getHttpInput();
        // First of all: what is there before is not seen by it.
        input.addInterceptor(this);
        // Asking the request for its stream also has a client go on that waits to be asked for the body.
        request.getInputStream();
        input.available();
        if (ended) {
            return true;
        }
        request.setAttribute(NAME, this);
        request.setHandled(true);
        usualTimeout = request.getHttpChannelState().getTimeout();
        async = request.startAsync();
        async.setTimeout(millis);
        async.addListener(this);
        input.setReadListener(this);
        return false;
    }

    /** Has the request handled as if it had just come. */
    void resume() {
        request.removeAttribute(NAME);
        request.getHttpChannelState().setTimeout(usualTimeout);
        request.getResponse().getHttpFields().remove("Connection");
    }

    /** How it ended. */
    End end() {
        if (refusal != null) {
            return refusal;
        }
        return whole != null ? End.WHOLE : End.BROKEN;
    }

    Throwable failure() {
        return failure;
    }

    /** The whole body. */
    byte[] body() {
        return whole;
    }

    /** WireMock would inflate it without bound. */
    boolean looksLikeGzip() {
        return whole.length >= 2 && (whole[0] & 0xff) == 0x1f && (whole[1] & 0xff) == 0x8b;
    }

    /** Gives back the room that was taken. */
    void release() {
        if (released.compareAndSet(false, true)) {
            room.giveBack(held);
        }
    }

    @Override
    public HttpInput.Content readFrom(HttpInput.Content content) {
        if (!content.isSpecial()) {
            return taken(content);
        }
        if (content.getError() != null) {
            return failed(content);
        }
        if (!ended) {
            whole = refusal == null ? joined() : new byte[0];
            ended = true;
            if (whole.length > 0) {
                offered = new HttpInput.Content(ByteBuffer.wrap(whole));
                return offered;
            }
        }
        return content;
    }

    private HttpInput.Content taken(HttpInput.Content content) {
        int length = content.remaining();
        if (length == 0) {
            return null;
        }
        if (refusal == null) {
            byte[] piece = new byte[length];
            content.get(piece, 0, length);
            keep(piece);
        } else {
            content.skip(length);
            seen += length;
        }
        if (refusal != null && (!multiplexed || seen > (long) MOST_SCRAP_BODIES * limit)) {
            return failed(new HttpInput.ErrorContent(new BadMessageException(413)));
        }
        long nanos = System.nanoTime() - since;
        if (nanos > FIRST_NANOS && seen < LEAST_BYTES_PER_SECOND * TimeUnit.NANOSECONDS.toSeconds(nanos)) {
            return failed(new HttpInput.ErrorContent(new BadMessageException(408)));
        }
        return null;
    }

    private void keep(byte[] piece) {
        seen += piece.length;
        if (seen > limit) {
            refuse(End.TOO_LONG);
        } else if (!room.take(piece.length)) {
            refuse(End.NO_ROOM);
        } else {
            held += piece.length;
            pieces.add(piece);
        }
    }

    private HttpInput.Content failed(HttpInput.Content error) {
        if (failure == null && !ended) {
            failure = error.getError();
        }
        ended = true;
        return error;
    }

    private void refuse(End reason) {
        refusal = reason;
        pieces.clear();
        room.giveBack(held);
        held = 0;
    }

    private byte[] joined() {
        byte[] all = new byte[(int) seen];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        pieces.clear();
        return all;
    }

    @Override
    public void onDataAvailable() {
        handOver(null);
    }

    @Override
    public void onAllDataRead() {
        handOver(null);
    }

    @Override
    public void onError(Throwable problem) {
        handOver(problem);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        handOver(new TimeoutException("The body took too long."));
    }

    @Override
    public void onError(AsyncEvent event) {
        release();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        release();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}

    private void handOver(Throwable problem) {
        if (!ended && failure == null) {
            failure = problem == null ? new EOFException("The body ended before its end.") : problem;
        }
        if (!handedOver.compareAndSet(false, true)) {
            return;
        }
        try {
            async.dispatch();
        } catch (IllegalStateException expiring) {
            // The time has run out at this very moment; Jetty tells so next.
            handedOver.set(false);
        }
    }
}
