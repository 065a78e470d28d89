package io.examplarymock.harness.verify.scenario;

import io.examplarymock.client.SessionAction;
import java.time.Duration;

/**
 * Something that is done to the session while the client waits: by the person in it, by time, or by somebody who deletes it.
 *
 * @param after how long after the deed before, or after the session was created
 * @param action what the person does; {@code null} if something else happens
 * @param leap how far the clock of the workspace jumps; zero if it does not
 * @param deletes whether the session is deleted
 */
public record Deed(Duration after, SessionAction action, Duration leap, boolean deletes) {

    static Deed of(SessionAction action) {
        return after(Duration.ZERO, action);
    }

    static Deed after(Duration pause, SessionAction action) {
        return new Deed(pause, action, Duration.ZERO, false);
    }

    static Deed leap(Duration pause, Duration leap) {
        return new Deed(pause, null, leap, false);
    }

    static Deed deletion(Duration pause) {
        return new Deed(pause, null, Duration.ZERO, true);
    }
}
