package io.examplarymock.harness.replay.report;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that was not as the script expects.
 *
 * @param after how long after the script's beginning
 * @param step its number, counted from 1; empty for an expectation at the end
 * @param action of the step; empty where the transcript does not say
 */
record Failure(
        Duration after, String student, Optional<Integer> step, Optional<String> action, String what, String because) {

    /** For example {@code Ada, step 3 (answer), after 20s: refused: the exam was handed in}. */
    String sentence() {
        return student + ", " + place() + ", after " + Durations.text(after) + ": " + reason();
    }

    /** Where in the script. */
    String place() {
        return step.map(number ->
                        "step " + number + action.map(word -> " (" + word + ")").orElse(""))
                .orElse("at the end");
    }

    /** What was expected, and what was seen. */
    String reason() {
        return what + ": " + because;
    }
}
