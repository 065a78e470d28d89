package io.examplarymock.server.workspace;

import java.time.Instant;

/** A clock was to be moved to before what it shows; what happened cannot unhappen. */
public final class BackwardsInTime extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private BackwardsInTime(String message) {
        super(message, null, false, false);
    }

    static void refuse(Instant now, Instant target) {
        if (target.isBefore(now)) {
            throw new BackwardsInTime("cannot move the clock back from " + now + " to " + target
                    + "; reset the workspace to start again");
        }
    }
}
