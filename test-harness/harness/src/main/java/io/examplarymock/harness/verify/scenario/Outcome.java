package io.examplarymock.harness.verify.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a client may say that it ended. */
public enum Outcome {
    COMPLETED,
    CANCELLED,
    EXPIRED,
    /** The flow has no end of its own, and the session was left open. */
    OPEN,
    /** The API refused what the client was asked to do. */
    REJECTED,
    /** Everything else. */
    ERROR;

    /** Returns the word in the result file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the outcome that a word of a result file stands for. */
    public static Optional<Outcome> of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst();
    }

    /** Returns whether it names a final status of an embed session. */
    public boolean isStatus() {
        return this == COMPLETED || this == CANCELLED || this == EXPIRED;
    }
}
