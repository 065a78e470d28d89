package io.examplarymock.harness.verify.scenario;

/** Who the person of a scenario is. */
public enum Actor {
    /** Somebody whom the workspace does not have yet. */
    NEW,
    /** Somebody whose user the client is told to have created earlier; the workspace does not have it. */
    FORGOTTEN,
    /** The owner of the key. */
    OWNER
}
