package io.examplarymock.server.journal;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * One request and its answer.
 *
 * @param id 1, 2, 3 … within the journal
 * @param at when it was answered, by the workspace's clock
 * @param operation the operation's id; {@code null} for a path or method that is no operation
 * @param request with masked keys once it was read from a journal; a body beyond {@link Journal#BODY_BYTES} is cut off
 * @param requestBytes how long the body really was
 * @param response with its body cut off likewise
 * @param responseBytes how long the body really was
 * @param judged what was found in both
 * @param proxied whether a real deployment answered, so that {@code judged} is about its answer and not about ours
 * @param fidelity how far the answer can be trusted: {@code documented}, {@code public} or {@code assumed}; {@code null}
 *     if it is not the mock's
 * @param micros how long the answer took, in microseconds of real time
 */
public record Exchange(
        long id,
        Instant at,
        String operation,
        Request request,
        int requestBytes,
        Response response,
        int responseBytes,
        Judged judged,
        boolean proxied,
        String fidelity,
        long micros) {

    /** Makes an exchange out of what was sent and answered; long bodies are cut off, and keys still to be masked. */
    public static Exchange of(
            long id,
            Instant at,
            String operation,
            Request request,
            Response response,
            Judged judged,
            String fidelity,
            long micros) {
        return new Exchange(
                id,
                at,
                operation,
                isLong(request.body())
                        ? new Request(
                                request.method(),
                                request.path(),
                                request.query(),
                                request.headers(),
                                cut(request.body()),
                                request.scheme())
                        : request,
                request.body().length,
                isLong(response.body())
                        ? new Response(
                                response.status(), response.headers(), cut(response.body()), response.disturbance())
                        : response,
                response.body().length,
                judged,
                false,
                fidelity,
                micros);
    }

    /** Returns this exchange with its keys masked: the only form in which the journal hands it out. */
    Exchange masked() {
        return new Exchange(
                id,
                at,
                operation,
                new Request(
                        request.method(),
                        Masking.mask(request.path()),
                        Masking.mask(request.query()),
                        Masking.mask(request.headers()),
                        request.body(),
                        request.scheme()),
                requestBytes,
                new Response(
                        response.status(), Masking.mask(response.headers()), response.body(), response.disturbance()),
                responseBytes,
                masked(judged),
                proxied,
                fidelity,
                micros);
    }

    /**
     * Returns this exchange as one that a real deployment answered.
     *
     * @param requestLength how long the body of the request was before anything in it was masked
     * @param responseLength how long the body of the answer was on its way
     */
    public Exchange asProxied(int requestLength, int responseLength) {
        return new Exchange(
                id, at, operation, request, requestLength, response, responseLength, judged, true, null, micros);
    }

    /**
     * Returns this exchange as it may leave the process: with its keys masked wherever they stand, in texts of bodies too.
     * To be called once; what it returns is masked for good.
     */
    public Exchange maskedThroughout() {
        return masked().with(Masking.mask(request.body()), Masking.mask(response.body()));
    }

    private Exchange with(byte[] requestBody, byte[] responseBody) {
        return new Exchange(
                id,
                at,
                operation,
                new Request(
                        request.method(),
                        request.path(),
                        request.query(),
                        request.headers(),
                        requestBody,
                        request.scheme()),
                requestBytes,
                new Response(response.status(), response.headers(), responseBody, response.disturbance()),
                responseBytes,
                judged,
                proxied,
                fidelity,
                micros);
    }

    private static Judged masked(Judged judged) {
        return new Judged(
                masked(judged.violations()),
                masked(judged.warnings()),
                masked(judged.responseViolations()),
                masked(judged.responseWarnings()));
    }

    private static List<Finding> masked(List<Finding> findings) {
        return findings.stream()
                .map(found -> new Finding(
                        Masking.mask(found.pointer()), found.keyword(), Masking.mask(found.message()), found.facts()))
                .toList();
    }

    private static boolean isLong(byte[] body) {
        return body.length > Journal.BODY_BYTES;
    }

    private static byte[] cut(byte[] body) {
        return Arrays.copyOf(body, Journal.BODY_BYTES);
    }

    /** Roughly what keeping this exchange costs, in bytes. */
    public long weight() {
        return 512L
                + request.body().length
                + response.body().length
                + length(request.path())
                + length(request.query())
                + weight(request.headers())
                + weight(response.headers())
                + weight(judged.violations())
                + weight(judged.warnings())
                + weight(judged.responseViolations())
                + weight(judged.responseWarnings());
    }

    private static long weight(List<Finding> findings) {
        long weight = 0;
        for (Finding found : findings) {
            weight += 64L + length(found.pointer()) + length(found.message());
        }
        return weight;
    }

    private static long weight(Headers headers) {
        long weight = 0;
        for (Headers.Header header : headers.all()) {
            weight += 64L + length(header.name()) + length(header.value());
        }
        return weight;
    }

    private static long length(String text) {
        return text == null ? 0 : text.length();
    }
}
