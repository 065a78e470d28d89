package io.examplarymock.server.flow;

/**
 * Whether an actor may load a session's page (facts C14, F5 to F7, O15).
 *
 * @param reason one sentence; empty when granted
 */
public record Access(Verdict verdict, String reason) {
    /** The three answers. */
    public enum Verdict {
        GRANTED,
        /** The actor lacks the role that the flow needs. */
        FORBIDDEN,
        /** What the session works on no longer exists. */
        GONE
    }

    static final Access GRANTED = new Access(Verdict.GRANTED, "");

    static Access forbidden(String reason) {
        return new Access(Verdict.FORBIDDEN, reason);
    }

    static Access gone(String reason) {
        return new Access(Verdict.GONE, reason);
    }

    /** Whether the page may be shown. */
    public boolean isGranted() {
        return verdict == Verdict.GRANTED;
    }
}
