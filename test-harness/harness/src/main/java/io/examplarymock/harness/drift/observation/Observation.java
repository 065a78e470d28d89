package io.examplarymock.harness.drift.observation;

import java.util.Optional;

/**
 * What a probe saw of a fact.
 *
 * @param fact its id
 * @param probe name of the probe
 * @param call method and path of the call, empty if none was made
 * @param place JSON pointer into the answer's body; empty for the answer as a whole
 * @param expected what the fact says; empty if confirmed or not reached
 * @param seen what the deployment did, or why nothing can be said
 * @param schema the schema that says what was expected, and the keyword of it
 */
public record Observation(
        String fact,
        Verdict verdict,
        String probe,
        String call,
        String place,
        String expected,
        String seen,
        Optional<Clause> schema) {

    /** A keyword of a schema. */
    public record Clause(String schema, String keyword) {}
}
