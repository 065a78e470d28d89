package io.examplarymock.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One API call and its answer. Keys are masked, and long bodies cut off.
 *
 * @param id 1, 2, 3 … within the journal
 * @param at by the workspace's clock
 * @param operation the operation's id, for example {@code createEmbedSession}; empty if the call met none
 * @param violations what in the request breaks its schema
 * @param warnings what in the request is suspicious but accepted
 * @param responseViolations what in the answer breaks its schema: a defect of the mock or, if {@code proxied}, of the real
 *     service or of what the mock believes about it
 * @param responseWarnings what in a proxied answer is suspicious, or not known
 * @param proxied whether a real deployment answered (the mock was started with {@code --proxy-to})
 * @param fidelity how far the answer can be trusted: {@code documented}, {@code public} or {@code assumed}
 * @param micros how long the answer took, in microseconds of real time
 * @param raw all members as the mock sent them
 */
public record Exchange(
        long id,
        Instant at,
        Optional<String> operation,
        Request request,
        Response response,
        List<Finding> violations,
        List<Finding> warnings,
        List<Finding> responseViolations,
        List<Finding> responseWarnings,
        boolean proxied,
        Optional<String> fidelity,
        long micros,
        Map<String, Object> raw) {

    /** A header as it was sent. */
    public record Header(String name, String value) {}

    /**
     * What was asked.
     *
     * @param query what followed the question mark, still encoded
     * @param body empty if there was none, or none that is text
     * @param bytes how long the body really was
     */
    public record Request(
            String method,
            String path,
            Optional<String> query,
            List<Header> headers,
            Optional<String> body,
            long bytes) {}

    /**
     * What was answered.
     *
     * @param body empty if there was none, or none that is text
     * @param bytes how long the body really was
     */
    public record Response(int status, List<Header> headers, Optional<String> body, long bytes) {}

    /**
     * Something that does not fit a schema.
     *
     * @param pointer JSON pointer into the body
     * @param keyword the rule, for example {@code required}
     * @param message one sentence
     * @param facts ids of the facts that the rule rests on
     */
    public record Finding(String pointer, String keyword, String message, List<String> facts) {}
}
