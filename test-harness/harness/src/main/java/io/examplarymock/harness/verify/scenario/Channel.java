package io.examplarymock.harness.verify.scenario;

/** How the client may hear of the outcome. It may always ask for the status as well. */
public enum Channel {
    /** It asks for the status of the session (fact O10). */
    POLLING,
    /** The embedded page posts messages (fact O8). */
    MESSAGES,
    /** The browser goes to the return URL (fact O9). */
    REDIRECT
}
