package io.examplarymock.server.http;

/**
 * What shall go wrong with an answer on its way.
 *
 * @param delayMillis how long it waits first, in real time
 * @param breakage how the connection breaks in place of the answer; {@code null} if it does not
 */
public record Disturbance(long delayMillis, Breakage breakage) {
    /** Nothing goes wrong. */
    public static final Disturbance NONE = new Disturbance(0, null);

    /** The ways in which a connection can break: the names are WireMock's. */
    public enum Breakage {
        EMPTY_RESPONSE,
        MALFORMED_RESPONSE_CHUNK,
        RANDOM_DATA_THEN_CLOSE,
        CONNECTION_RESET_BY_PEER
    }
}
