package io.examplarymock.server.fault;

/**
 * Something that shall go wrong with calls.
 *
 * @param id numbers the fault among all of the server
 * @param times how many more calls it meets; {@code null} for every call until it is removed
 */
public record Fault(long id, Scope scope, Integer times, Effect effect) {
    boolean isSpent() {
        return times != null && times <= 0;
    }

    Fault afterOneCall() {
        return times == null ? this : new Fault(id, scope, times - 1, effect);
    }
}
