package io.examplarymock.server.session;

import java.time.Instant;
import java.util.Map;

/**
 * Where a session stands: one record per status, one method per thing that can happen. Each method answers the next
 * state or throws {@link IllegalTransition}; the compiler keeps the table complete.
 *
 * <pre>
 *            open     start    answer   finish     abort      expire
 * pending    pending  started  started  completed  cancelled  expired
 * started    started  -        started  completed  cancelled  expired
 * completed  -        -        -        -          -          -
 * cancelled  -        -        -        -          -          -
 * expired    -        -        -        -          -          -
 * </pre>
 */
public sealed interface SessionState {
    /** The status on the wire. */
    SessionStatus status();

    /** The page was loaded: no change of status. */
    SessionState opened();

    /** The person began. */
    SessionState started(Instant at);

    /** The person answered, which begins the session if nothing else did. */
    SessionState answered(Instant at);

    /** The person, or the time limit, brought the session to its good end. {@code action} names what was tried. */
    SessionState completed(Action action, Instant at, Map<String, Object> outputs);

    /** The person gave up, or generation failed. {@code action} names what was tried. */
    SessionState cancelled(Action action, Instant at);

    /** The session's time was over before it finished. */
    SessionState expired(Instant at);

    /** What the session produced; empty unless completed. */
    default Map<String, Object> outputs() {
        return Map.of();
    }

    /** A session in which something can still happen. */
    sealed interface Unfinished extends SessionState {
        @Override
        default SessionState opened() {
            return this;
        }

        @Override
        default SessionState completed(Action action, Instant at, Map<String, Object> outputs) {
            return new Completed(at, outputs);
        }

        @Override
        default SessionState cancelled(Action action, Instant at) {
            return new Cancelled(at);
        }

        @Override
        default SessionState expired(Instant at) {
            return new Expired(at);
        }
    }

    /** A session in which nothing can happen any more. */
    sealed interface Finished extends SessionState {
        /** When it finished. */
        Instant at();

        @Override
        default SessionState opened() {
            throw IllegalTransition.between(Action.OPEN, status());
        }

        @Override
        default SessionState started(Instant at) {
            throw IllegalTransition.between(Action.START, status());
        }

        @Override
        default SessionState answered(Instant at) {
            throw IllegalTransition.between(Action.ANSWER, status());
        }

        @Override
        default SessionState completed(Action action, Instant at, Map<String, Object> outputs) {
            throw IllegalTransition.between(action, status());
        }

        @Override
        default SessionState cancelled(Action action, Instant at) {
            throw IllegalTransition.between(action, status());
        }

        @Override
        default SessionState expired(Instant at) {
            throw new IllegalStateException("a finished session has no timer: " + this);
        }
    }

    /** Waiting for the person. */
    record Pending() implements Unfinished {
        @Override
        public SessionStatus status() {
            return SessionStatus.PENDING;
        }

        @Override
        public SessionState started(Instant at) {
            return new Started(at);
        }

        @Override
        public SessionState answered(Instant at) {
            return new Started(at);
        }
    }

    /** The person is at work. */
    record Started(Instant at) implements Unfinished {
        @Override
        public SessionStatus status() {
            return SessionStatus.STARTED;
        }

        @Override
        public SessionState started(Instant at) {
            throw IllegalTransition.between(Action.START, status());
        }

        @Override
        public SessionState answered(Instant at) {
            return this;
        }
    }

    /** Brought to its good end, with what it produced. */
    record Completed(Instant at, Map<String, Object> outputs) implements Finished {
        @Override
        public SessionStatus status() {
            return SessionStatus.COMPLETED;
        }
    }

    /** Given up, or failed. */
    record Cancelled(Instant at) implements Finished {
        @Override
        public SessionStatus status() {
            return SessionStatus.CANCELLED;
        }
    }

    /** Over before it was finished. */
    record Expired(Instant at) implements Finished {
        @Override
        public SessionStatus status() {
            return SessionStatus.EXPIRED;
        }
    }
}
