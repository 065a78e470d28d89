package io.examplarymock.server.wiremock;

import com.github.tomakehurst.wiremock.core.FaultInjector;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.jetty.JettyFaultInjectorFactory;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpUtils;
import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Headers.Header;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.http.SafeHeaders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.org.eclipse.jetty.http.HttpField;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.http.PreEncodedHttpField;
import wiremock.org.eclipse.jetty.server.HttpChannel;
import wiremock.org.eclipse.jetty.server.HttpOutput;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.util.Callback;
import wiremock.org.eclipse.jetty.util.thread.Invocable;

/** Reads requests from Jetty and writes answers to it. */
final class Exchanges {
    private static final byte[] NOTHING = {};
    /** Headers that nearly every answer has, with few values among them. */
    private static final Set<String> REPEATED = Set.of(
            "Content-Type",
            "Access-Control-Allow-Origin",
            "Access-Control-Expose-Headers",
            "X-Examplary-Mock-Fidelity");

    private static final int MOST_ENCODED = 64;
    /** What is no longer than this is not worth counting: the connection itself takes as much. */
    private static final int SHORT = 16 * 1024;
    /** The short ones, of which nobody needs to know when they have left. */
    private static final Callback UNWATCHED = Callback.from(Invocable.InvocationType.NON_BLOCKING, () -> {});

    private final Map<Header, HttpField> encoded = new ConcurrentHashMap<>();
    private final JettyFaultInjectorFactory faultInjectors = new JettyFaultInjectorFactory(new Jetty11HttpUtils());
    private final Room room;
    private final Threads threads;
    private final Duration patience;

    /**
     * Makes exchanges.
     *
     * @param room what long bodies take until they have left
     * @param threads what answers take that leave while they are written
     * @param patience until then a client must have read its answer; Jetty gives up sooner who reads nothing at all
     */
    Exchanges(Room room, Threads threads, Duration patience) {
        this.room = room;
        this.threads = threads;
        this.patience = patience;
    }

    /** Reads everything but the body. */
    static io.examplarymock.server.http.Request head(String path, Request request) {
        return withBody(path, request, NOTHING);
    }

    static io.examplarymock.server.http.Request withBody(String path, Request request, byte[] body) {
        List<Header> headers = new ArrayList<>(request.getHttpFields().size());
        for (HttpField field : request.getHttpFields()) {
            headers.add(new Header(field.getName(), field.getValue() == null ? "" : field.getValue()));
        }
        // HTTP/2 has no Host header; what the client called stands in the address.
        String authority = request.getHttpURI().getAuthority();
        if (authority != null && !request.getHttpFields().contains(HttpHeader.HOST)) {
            headers.add(new Header("Host", authority));
        }
        return new io.examplarymock.server.http.Request(
                request.getMethod(), path, request.getQueryString(), new Headers(headers), body, request.getScheme());
    }

    /** Whether a request brings no body. */
    static boolean isWithoutBody(Request request) {
        long declared = request.getContentLengthLong();
        return declared == 0
                || (declared < 0
                        && request.getHttpFields().get(HttpHeader.TRANSFER_ENCODING) == null
                        && !Incoming.isMultiplexed(request));
    }

    /** Reads as much of a body of known length as has come together with its head; of others nothing. */
    static byte[] atHand(Request request) throws IOException {
        long declared = request.getContentLengthLong();
        if (declared <= 0 || request.getHttpChannel().isExpecting100Continue()) {
            return NOTHING;
        }
        ServletInputStream input = request.getInputStream();
        byte[] piece = new byte[(int) Math.min(input.available(), declared)];
        // Not readNBytes, which asks once more, and would wait.
        return piece.length == 0 || input.read(piece, 0, piece.length) == piece.length ? piece : NOTHING;
    }

    /** Writes an answer, or breaks the connection in its place. */
    void send(Request request, Response answer) throws IOException {
        wiremock.org.eclipse.jetty.server.Response response = request.getResponse();
        request.setHandled(true);
        if (answer.disturbance().breakage() != null) {
            FaultInjector injector = faultInjectors.buildFaultInjector(request, response);
            Fault.valueOf(answer.disturbance().breakage().name()).apply(injector);
            return;
        }
        if (!hasRoomFor(answer.body().length)) {
            refuse(request, Unreadable.crowded(isToAdmin(request)));
            return;
        }
        response.setStatus(answer.status());
        answer.headers().all().forEach(header -> add(response, header));
        if (request.getHttpChannel().isExpecting100Continue()) {
            // Jetty ends the connection of whoever still waits to send a body, and would not say so.
            response.setHeader(HttpHeader.CONNECTION, "close");
        }
        // To HEAD, somebody else's answer says itself how long the body would have been.
        if (answer.status() != 204 && answer.headers().first("Content-Length").isEmpty()) {
            response.setContentLengthLong(answer.body().length);
        }
        write(request, answer.body());
    }

    /** Takes the room that a body needs until its client has read it; returns whether there was enough. */
    boolean hasRoomFor(long length) {
        return length <= SHORT || room.take(length);
    }

    /** Writes a body that there is room for, as fast as its client reads; does not wait for that. */
    void write(Request request, byte[] body) {
        HttpOutput output = request.getResponse().getHttpOutput();
        if (body.length <= SHORT) {
            output.sendContent(ByteBuffer.wrap(body), UNWATCHED);
            return;
        }
        HttpChannel channel = request.getHttpChannel();
        Outgoing outgoing = new Outgoing(() -> room.giveBack(body.length));
        output.sendContent(ByteBuffer.wrap(body), outgoing);
        outgoing.giveUpAfter(patience, channel);
    }

    /**
     * Takes the thread that writes an answer while its client reads, and the room for what is kept of it; or refuses it, if
     * there are too many such answers.
     *
     * @param length how many bytes are kept
     * @param longer how much more time its client has than others
     * @return what to end once the thread is free, or empty if the answer was refused
     */
    Optional<Outgoing> hold(Request request, long length, Duration longer) throws IOException {
        Semaphore free = threads.whichWrite(request);
        if (!free.tryAcquire()) {
            refuse(request, Unreadable.busy(isToAdmin(request)));
            return Optional.empty();
        }
        if (!room.take(length)) {
            free.release();
            refuse(request, Unreadable.crowded(isToAdmin(request)));
            return Optional.empty();
        }
        Outgoing outgoing = new Outgoing(() -> {
            room.giveBack(length);
            free.release();
        });
        outgoing.giveUpAfter(patience.plus(longer), request.getHttpChannel());
        return Optional.of(outgoing);
    }

    /** Sends a refusal in the place of an answer of which nothing has left yet. */
    void refuse(Request request, Response refusal) throws IOException {
        request.getResponse().reset();
        send(request, SafeHeaders.guarded(refusal));
    }

    static boolean isToAdmin(Request request) {
        return request.getHttpURI().getPath().startsWith("/__admin");
    }

    /** Jetty writes a header letter by letter, unless it has its bytes already. */
    private void add(wiremock.org.eclipse.jetty.server.Response response, Header header) {
        HttpField known = encoded.get(header);
        if (known != null) {
            response.getHttpFields().add(known);
            return;
        }
        response.addHeader(header.name(), header.value());
        if (REPEATED.contains(header.name()) && isPrintable(header.value()) && encoded.size() < MOST_ENCODED) {
            encoded.put(header, new PreEncodedHttpField(header.name(), header.value()));
        }
    }

    /** Bytes that are kept are sent as they are; of others Jetty takes out what would end the line. */
    private static boolean isPrintable(String value) {
        return value.chars().allMatch(letter -> letter >= 0x20 && letter <= 0x7e);
    }
}
