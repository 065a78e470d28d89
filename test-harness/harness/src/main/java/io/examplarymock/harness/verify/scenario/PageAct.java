package io.examplarymock.harness.verify.scenario;

/** What happens on a page while its session is open, or after its end. */
public enum PageAct {
    /** Strangers tell that the session has completed. */
    FORGERIES,
    /** The iframe posts messages that are of no concern. */
    OTHER_TYPES,
    /** The iframe posts what no documentation describes. */
    MALFORMED,
    /** The person does what the flow is for. */
    COMPLETE,
    /** The person gives up. */
    CANCEL,
    /** The iframe posts the end once more, and then what should have come earlier. */
    REPEAT
}
