package io.examplarymock.client;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Something that shall go wrong with calls.
 *
 * @param id numbers it
 * @param operation the id of the operation whose calls meet it, or {@code *} for any
 * @param session the embed session whose calls alone meet it
 * @param times how many more calls meet it; empty for every call until it is disarmed
 * @param status what is answered in place of carrying out the operation
 * @param delay how long the answer waits, in real time
 * @param breakage the {@link Breakage}'s name, if the connection breaks in place of an answer
 * @param raw all members as the mock sent them
 */
public record Fault(
        long id,
        String operation,
        Optional<String> session,
        Optional<Integer> times,
        Optional<Integer> status,
        Duration delay,
        Optional<String> breakage,
        Map<String, Object> raw) {

    static Fault of(JsonObject answer) {
        return new Fault(
                answer.number("id"),
                answer.text("operation"),
                answer.optionalText("session"),
                answer.optionalNumber("times"),
                answer.optionalNumber("status"),
                Duration.ofMillis(answer.optionalNumber("delayMs").orElse(0)),
                answer.optionalText("fault"),
                answer.members());
    }
}
