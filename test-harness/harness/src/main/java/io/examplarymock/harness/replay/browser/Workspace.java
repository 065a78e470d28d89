package io.examplarymock.harness.replay.browser;

import io.examplarymock.client.MockException;
import io.examplarymock.client.MockHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The workspace of a play: what is true there, whatever pages show. */
final class Workspace {
    private static final int NOT_FOUND = 404;
    private static final String DELETED = "deleted";

    private final MockHandle mock;
    private final Map<String, Integer> messages = new HashMap<>();

    Workspace(MockHandle mock) {
        this.mock = mock;
    }

    String status(String session) {
        try {
            return mock.sessions().get(session).status();
        } catch (MockException refused) {
            if (refused.status().orElse(0) == NOT_FOUND) {
                return DELETED;
            }
            throw refused;
        }
    }

    /** Of a deleted session, as many as were seen last. */
    int messages(String session) {
        try {
            messages.put(
                    session,
                    mock.sessions().events(session).ofKind("message-posted").size());
        } catch (MockException refused) {
            if (refused.status().orElse(0) != NOT_FOUND) {
                throw refused;
            }
        }
        return messages.getOrDefault(session, 0);
    }

    /** The clock only moves forward, and others may have moved it. */
    Instant notBeforeNow(Instant instant) {
        Instant now = mock.clock().now();
        return instant.isBefore(now) ? now : instant;
    }

    Instant advance(Duration time) {
        mock.clock().advance(time);
        return mock.clock().now();
    }
}
