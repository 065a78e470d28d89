package io.examplarymock.server.fault;

import io.examplarymock.server.http.Disturbance;
import io.examplarymock.server.http.Disturbance.Breakage;
import java.util.Map;

/**
 * What goes wrong with a call.
 *
 * @param status what is answered in place of the operation; {@code null} if the operation is carried out
 * @param retryAfter seconds that {@code Retry-After} says with 429 and 503; {@code null} for one
 * @param delayMillis how long the answer waits
 * @param breakage how the connection breaks in place of the answer; nullable
 * @param extension members that a good answer has besides its own, none of which they replace; empty for none
 */
public record Effect(
        Integer status, Integer retryAfter, long delayMillis, Breakage breakage, Map<String, Object> extension) {
    /** Another status is answered. */
    public static Effect answering(int status) {
        return new Effect(status, null, 0, null, Map.of());
    }

    /** The answer waits. */
    public static Effect delaying(long millis) {
        return new Effect(null, null, millis, null, Map.of());
    }

    /** The connection breaks. */
    public static Effect breaking(Breakage breakage) {
        return new Effect(null, null, 0, breakage, Map.of());
    }

    /** Whether the call is not carried out: another status is answered, or the connection breaks. */
    public boolean preventsOperation() {
        return status != null || breakage != null;
    }

    /** What {@code Retry-After} says; {@code null} if it is not there. */
    public Integer retryAfterSeconds() {
        boolean isTemporary = status != null && (status == 429 || status == 503);
        return isTemporary ? (retryAfter == null ? (Integer) 1 : retryAfter) : null;
    }

    /** What happens to the answer on its way. */
    public Disturbance disturbance() {
        return new Disturbance(delayMillis, breakage);
    }
}
