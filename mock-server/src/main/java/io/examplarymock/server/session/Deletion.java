package io.examplarymock.server.session;

import java.time.Instant;

/**
 * That a session was deleted.
 *
 * @param last the session as it was; {@code null} if that is not known any more
 */
public record Deletion(String sessionId, Instant at, Session last) {
    Deletion withoutLastState() {
        return new Deletion(sessionId, at, null);
    }
}
