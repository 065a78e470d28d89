package io.examplarymock.harness.pacts.report;

import java.time.Duration;
import java.util.List;

/**
 * What became of one interaction.
 *
 * @param states the names of its provider states as the pact has them
 * @param problems what differed, one each; empty if it passed
 * @param warnings what a reader should know although it decides nothing
 */
public record InteractionResult(
        String description,
        List<String> states,
        Outcome outcome,
        List<String> problems,
        List<String> warnings,
        Duration took) {

    public InteractionResult {
        states = List.copyOf(states);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** The description, and the states in which it holds. */
    String title() {
        return states.isEmpty() ? description : description + " (given " + String.join(", ", states) + ")";
    }
}
