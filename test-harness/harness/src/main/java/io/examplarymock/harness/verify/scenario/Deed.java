package io.examplarymock.harness.verify.scenario;

import io.examplarymock.client.SessionAction;
import java.time.Duration;

/**
 * Something that is done to the session while the client waits: by the person in it, or by time.
 *
 * @param after how long after the deed before, or after the session was created
 * @param action what the person does; {@code null} if time passes
 * @param leap how far the clock of the workspace jumps; zero if the person acts
 */
public record Deed(Duration after, SessionAction action, Duration leap) {

    static Deed of(SessionAction action) {
        return after(Duration.ZERO, action);
    }

    static Deed after(Duration pause, SessionAction action) {
        return new Deed(pause, action, Duration.ZERO);
    }

    static Deed leap(Duration pause, Duration leap) {
        return new Deed(pause, null, leap);
    }
}
