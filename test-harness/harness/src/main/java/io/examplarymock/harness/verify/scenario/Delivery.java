package io.examplarymock.harness.verify.scenario;

/** How the messages of the embedded page reach the page around it. */
public enum Delivery {
    /** Each once, as it is posted. */
    PROMPT,
    /** Each twice. */
    REPEATED,
    /** Seconds after it was posted. */
    LATE,
    /** The last one first. */
    OUT_OF_ORDER,
    /** Among messages of other pages, which look the same but for their origin. */
    AMONG_FORGED,
    /** Among messages of other types, and such as are no messages of the platform at all. */
    AMONG_OTHERS;

    /** Returns whether the client gets messages which it must not act upon. */
    public boolean deceives() {
        return this == AMONG_FORGED || this == AMONG_OTHERS;
    }
}
