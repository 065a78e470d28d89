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
 * @param violations what in the request breaks its schema
 * @param warnings what in the request is suspicious but accepted
 * @param responseViolations what in our own answer breaks its schema: a defect of the mock
 * @param fidelity how far the answer can be trusted: {@code documented}, {@code public} or {@code assumed}
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
        List<Finding> violations,
        List<Finding> warnings,
        List<Finding> responseViolations,
        String fidelity,
        long micros) {

    /** Makes an exchange out of what was sent and answered; long bodies are cut off, and keys still to be masked. */
    public static Exchange of(
            long id,
            Instant at,
            String operation,
            Request request,
            Response response,
            List<Finding> violations,
            List<Finding> warnings,
            List<Finding> responseViolations,
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
                violations,
                warnings,
                responseViolations,
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
                masked(violations),
                masked(warnings),
                masked(responseViolations),
                fidelity,
                micros);
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
    long weight() {
        return 512L
                + request.body().length
                + response.body().length
                + length(request.path())
                + length(request.query())
                + weight(request.headers())
                + weight(response.headers())
                + weight(violations)
                + weight(warnings)
                + weight(responseViolations);
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
