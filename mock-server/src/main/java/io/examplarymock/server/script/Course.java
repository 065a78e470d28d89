package io.examplarymock.server.script;

import java.time.Duration;

/**
 * How a cue goes on.
 *
 * @param again how long until it does; {@code null} if it does not by itself
 * @param handedOut what somebody else has to do first; nullable
 * @param isAtOnce whether the cue goes on before anything else happens
 */
record Course(Duration again, HandedOut handedOut, boolean isAtOnce) {
    /** The cue is over. */
    static final Course OVER = new Course(null, null, false);

    /** The cue goes on before anything else happens. */
    static final Course AT_ONCE = new Course(null, null, true);

    /** The cue goes on after a while, or is over if that is {@code null}. */
    static Course after(Duration again) {
        return again == null ? OVER : new Course(again, null, false);
    }

    static Course handing(HandedOut handedOut) {
        return new Course(null, handedOut, false);
    }

    boolean isOver() {
        return again == null && handedOut == null && !isAtOnce;
    }
}
