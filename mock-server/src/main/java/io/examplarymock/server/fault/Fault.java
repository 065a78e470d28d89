package io.examplarymock.server.fault;

import io.examplarymock.server.http.Disturbance;
import io.examplarymock.server.http.Disturbance.Breakage;

/**
 * What shall go wrong with an operation's calls.
 *
 * @param id numbers the fault within its workspace
 * @param operation an operation id, or {@code *} for any
 * @param times how many more calls it meets; {@code null} for every call until it is removed
 * @param status what is answered in place of the operation; {@code null} if the operation is carried out
 * @param delayMillis how long the answer waits
 * @param breakage how the connection breaks in place of the answer; nullable
 */
public record Fault(long id, String operation, Integer times, Integer status, long delayMillis, Breakage breakage) {
    /** Stands for any operation. */
    public static final String ANY = "*";

    /** Whether the call is not carried out: another status is answered, or the connection breaks. */
    public boolean preventsOperation() {
        return status != null || breakage != null;
    }

    /** What happens to the answer on its way. */
    public Disturbance disturbance() {
        return new Disturbance(delayMillis, breakage);
    }

    boolean meets(String calledOperation) {
        return operation.equals(ANY) || operation.equals(calledOperation);
    }

    boolean isSpent() {
        return times != null && times <= 0;
    }

    Fault afterOneCall() {
        return times == null ? this : new Fault(id, operation, times - 1, status, delayMillis, breakage);
    }
}
