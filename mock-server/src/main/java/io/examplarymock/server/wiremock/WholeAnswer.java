package io.examplarymock.server.wiremock;

import com.github.tomakehurst.wiremock.http.ChunkedDribbleDelay;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import wiremock.jakarta.servlet.ServletOutputStream;
import wiremock.jakarta.servlet.WriteListener;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.jakarta.servlet.http.HttpServletResponseWrapper;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.http.HttpVersion;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.Response;

/**
 * An answer of WireMock's that leaves when it is whole, so that a client that is slow to read it holds no thread. What comes
 * piece by piece on purpose, and what is very long, leaves as it is written, and is refused where {@link Threads} has none
 * left for that.
 */
final class WholeAnswer extends HttpServletResponseWrapper {
    /** The longest answer of our own is a state document, which does not come this way. */
    private static final int MOST = 4 * 1024 * 1024;

    private static final String NAME = WholeAnswer.class.getName();

    private final Request request;
    private final Response response;
    private final Exchanges exchanges;
    private final Body body = new Body();

    private WholeAnswer(Request request, Exchanges exchanges) {
        super(request.getResponse());
        this.request = request;
        this.response = request.getResponse();
        this.exchanges = exchanges;
    }

    /** The answer that leads WireMock's way; where WireMock leaves it to Jetty to say what went wrong, that goes this way too. */
    static WholeAnswer to(Request request, Exchanges exchanges) {
        WholeAnswer answer = new WholeAnswer(request, exchanges);
        request.setAttribute(NAME, answer);
        return answer;
    }

    /** The answer to a request that goes WireMock's way, with nothing written yet; to others Jetty's own. */
    static HttpServletResponse anew(Request request) {
        return request.getAttribute(NAME) instanceof WholeAnswer before
                ? new WholeAnswer(request, before.exchanges)
                : request.getResponse();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (dribble() != null) {
            // Before the first piece too WireMock lets its thread sleep.
            body.hold();
        }
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
    }

    @Override
    @Deprecated
    public void setStatus(int status, String reason) {
        response.setStatusWithReason(status, reason);
    }

    @Override
    public void resetBuffer() {
        body.forget();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        body.forget();
        super.reset();
    }

    /** Whether this was refused, which is on its way to the client then; whoever writes gets an exception. */
    boolean isRefused() {
        return body.refused;
    }

    /** Says that no thread writes this any more. */
    void release() {
        body.release();
    }

    /** The delay between the pieces of an answer that comes in pieces, else {@code null}. */
    private ChunkedDribbleDelay dribble() {
        return request.getAttribute(ServeEvent.ORIGINAL_SERVE_EVENT_KEY) instanceof ServeEvent event
                        && event.getResponseDefinition() != null
                ? event.getResponseDefinition().getChunkedDribbleDelay()
                : null;
    }

    private final class Body extends ServletOutputStream {
        private ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private Outgoing held;
        private boolean direct;
        private boolean refused;
        private boolean closed;

        @Override
        public void write(int letter) throws IOException {
            write(new byte[] {(byte) letter}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!direct && (held != null || kept.size() + length > MOST)) {
                writeThrough();
            }
            if (direct) {
                response.getOutputStream().write(bytes, from, length);
            } else {
                kept.write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (direct) {
                response.getOutputStream().flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            if (direct || kept.size() == 0) {
                try {
                    response.getOutputStream().close();
                } finally {
                    release();
                }
                return;
            }
            release();
            if (!exchanges.hasRoomFor(kept.size())) {
                refused = true;
                exchanges.refuse(request, Unreadable.crowded(Exchanges.isToAdmin(request)));
                return;
            }
            if (response.getContentLength() < 0 && request.getHttpVersion() == HttpVersion.HTTP_1_1) {
                // Jetty knows the length by now, but WireMock's users are used to chunks here.
                HttpFields.Mutable fields = response.getHttpFields();
                fields.put(HttpHeader.TRANSFER_ENCODING, "chunked");
            }
            exchanges.write(request, kept.toByteArray());
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("WireMock writes its answers in one go.");
        }

        private void writeThrough() throws IOException {
            hold();
            direct = true;
            kept.writeTo(response.getOutputStream());
            forget();
        }

        /** Makes sure that this thread may be held, or refuses the answer, of which nothing has left yet. */
        private void hold() throws IOException {
            if (held != null) {
                return;
            }
            ChunkedDribbleDelay dribble = dribble();
            Duration longer = dribble == null ? Duration.ZERO : Duration.ofMillis(dribble.getTotalDuration());
            Optional<Outgoing> thread = exchanges.hold(request, kept.size(), longer);
            if (thread.isEmpty()) {
                refused = true;
                closed = true;
                throw new IOException("refused: too many answers leave while they are written");
            }
            held = thread.get();
        }

        private void forget() {
            // Emptied, it would keep its bytes for as long as the client reads.
            kept = new ByteArrayOutputStream();
        }

        private void release() {
            if (held != null) {
                held.succeeded();
            }
        }
    }
}
