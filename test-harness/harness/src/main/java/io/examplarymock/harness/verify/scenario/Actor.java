package io.examplarymock.harness.verify.scenario;

/** Who the person of a scenario is. */
public enum Actor {
    /** Somebody whom the workspace does not have yet. */
    NEW,
    /** Somebody whose user was created earlier; the client is told its id. */
    KNOWN,
    /** Somebody whose user was created earlier; the client is not told its id. */
    TAKEN,
    /** Somebody whose user the client is told to have created earlier; the workspace does not have it. */
    FORGOTTEN,
    /** Somebody whose stored id is none of a user at all. */
    MISNAMED,
    /** The owner of the key, by address. */
    OWNER,
    /** Somebody for whom the client has stored the id of the key's owner. */
    MISTAKEN;

    /** Returns whether the workspace has a user for the person before the client comes. */
    public boolean isThere() {
        return this == KNOWN || this == TAKEN;
    }
}
