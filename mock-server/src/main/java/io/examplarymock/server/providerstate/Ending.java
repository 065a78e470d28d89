package io.examplarymock.server.providerstate;

import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.SessionStatus;
import io.examplarymock.server.time.Due;

/** The ways in which a person, or the clock in the person's place, ends a session; the usual one of a status first. */
enum Ending {
    COMPLETE(SessionStatus.COMPLETED, Action.COMPLETE.wireName()),
    HAND_IN(SessionStatus.COMPLETED, Action.HAND_IN.wireName()),
    TIME_LIMIT(SessionStatus.COMPLETED, Due.Kind.TIME_LIMIT.wireName()),
    CANCEL(SessionStatus.CANCELLED, Action.CANCEL.wireName()),
    FAIL(SessionStatus.CANCELLED, Action.FAIL.wireName());

    private final SessionStatus status;
    private final String wireName;

    Ending(SessionStatus status, String wireName) {
        this.status = status;
        this.wireName = wireName;
    }

    SessionStatus status() {
        return status;
    }

    /** The name in the parameter {@code by}. */
    String wireName() {
        return wireName;
    }
}
