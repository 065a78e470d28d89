package io.examplarymock.client;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What shall go wrong; immutable.
 *
 * <pre>{@code
 * NewFault.on("createExam").times(2).answering(503);
 * NewFault.onAnything().delayedBy(Duration.ofMillis(300));
 * NewFault.on("getExam").breaking(Breakage.CONNECTION_RESET_BY_PEER);
 * }</pre>
 */
public final class NewFault {
    private final Map<String, Object> body;

    private NewFault(Map<String, Object> body) {
        this.body = body;
    }

    /**
     * Starts a fault that calls of one operation meet, for example {@code createExam}; or calls of embedded pages: {@code
     * embedPage} (it is loaded), {@code embedView} (it asks how things stand), {@code embedAct} (something is done on it).
     */
    public static NewFault on(String operation) {
        return new NewFault(Map.of("operation", operation));
    }

    /** Starts a fault that every call of the API meets. */
    public static NewFault onAnything() {
        return on("*");
    }

    /** Lets only the calls of one embed session meet it. */
    public NewFault ofSession(String sessionId) {
        return with("session", sessionId);
    }

    /** Ends it when the workspace's clock shows this. */
    public NewFault until(Instant instant) {
        return with("until", instant.toString());
    }

    /** Says with 429 and 503, in {@code Retry-After}, when to come again; to the second. */
    public NewFault askingToRetryAfter(Duration pause) {
        return with("retryAfter", pause.toSeconds());
    }

    /** Ends it after so many calls; without this it lasts until it is disarmed. */
    public NewFault times(int calls) {
        return with("times", calls);
    }

    /** Answers this status in place of carrying out the operation. */
    public NewFault answering(int status) {
        return with("status", status);
    }

    /** Lets the answer wait, in real time, to the millisecond. */
    public NewFault delayedBy(Duration delay) {
        return with("delayMs", delay.toMillis());
    }

    /** Breaks the connection in place of an answer. */
    public NewFault breaking(Breakage breakage) {
        return with("fault", breakage.name());
    }

    /** Says in {@code Retry-After} with 429 and 503 how long to wait, to the second; without this it is one second. */
    public NewFault retryAfter(Duration pause) {
        return with("retryAfter", pause.toSeconds());
    }

    /** Adds members to good answers, besides their own, none of which they replace; the operation is carried out. */
    public NewFault extendedBy(Map<String, Object> members) {
        return with("extend", Map.copyOf(members));
    }

    Map<String, Object> body() {
        return body;
    }

    private NewFault with(String member, Object value) {
        Map<String, Object> next = new LinkedHashMap<>(body);
        next.put(member, value);
        return new NewFault(next);
    }
}
