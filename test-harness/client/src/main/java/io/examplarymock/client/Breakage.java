package io.examplarymock.client;

/** The ways in which a connection can break in place of an answer. */
public enum Breakage {
    /** The connection closes without a byte. */
    EMPTY_RESPONSE,
    /** A good status, then garbage, then the end. */
    MALFORMED_RESPONSE_CHUNK,
    /** Garbage, then the end. */
    RANDOM_DATA_THEN_CLOSE,
    /** The connection is reset. */
    CONNECTION_RESET_BY_PEER
}
